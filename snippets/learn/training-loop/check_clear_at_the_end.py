import torch

w = torch.tensor(0.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.25)
for epoch in range(3):
    loss = (w - 4) ** 2
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    print(epoch, w.item(), w.grad)
    # > 0 2.0 None
    # > 1 3.0 None
    # > 2 3.5 None
