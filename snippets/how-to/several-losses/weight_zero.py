import torch

a = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(0.0, requires_grad=True)

(2 * a + 0.0 * b.sqrt()).backward()
print(a.grad, b.grad)
# > tensor(2.) tensor(nan)
