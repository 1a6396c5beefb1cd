import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
outputs = [x * 2, x * 3]
torch.autograd.backward(outputs, [torch.ones(2), torch.ones(2)])
print(x.grad)
# > tensor([5., 5.])
