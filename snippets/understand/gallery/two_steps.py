import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)

for _ in range(2):
    loss = (w - 3) ** 2
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(loss.item(), w.grad.item(), w.item())
    # > 4.0 -4.0 2.0
    # > 1.0 -2.0 2.5
