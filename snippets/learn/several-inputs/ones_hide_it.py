import torch

x = torch.ones(5)
w = torch.randn(5, requires_grad=True)
b = torch.randn(5, requires_grad=True)
loss = torch.mean((w * x + b) ** 2)
loss.backward()
print(torch.equal(w.grad, b.grad))
# > True
