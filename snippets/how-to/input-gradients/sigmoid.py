import torch

free = torch.tensor([0.0, 0.0], requires_grad=True)
optimizer = torch.optim.SGD([free], lr=10.0)
for _ in range(100):
    image = free.sigmoid()
    loss = (image - torch.tensor([0.25, 1.5])).square().sum()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("in range:", bool(((image >= 0) & (image <= 1)).all()))
# > in range: True
print(f"first pixel {image[0].item():.2f}, second pixel above 0.95: {image[1].item() > 0.95}")
# > first pixel 0.25, second pixel above 0.95: True
