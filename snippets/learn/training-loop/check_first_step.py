import torch

x, y_true = torch.tensor([1.0, 3.0]), torch.tensor([2.0, 8.0])
w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.05)

loss = ((w * x - y_true) ** 2).mean()
loss.backward()
optimizer.step()
print(loss.item(), w.grad)
# > 13.0 tensor(-16.)
print(w)
# > tensor(1.8000, requires_grad=True)
