import torch

a = torch.tensor([1.0, 2.0], requires_grad=True)
x = torch.tensor([1.0, 1.0], requires_grad=True)
torch.igamma(a.detach(), x).sum().backward()
print(x.grad, a.grad)
# > tensor([0.3679, 0.3679]) None
