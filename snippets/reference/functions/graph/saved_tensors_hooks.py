import torch

x = torch.tensor([1.234567, 2.0], requires_grad=True)
with torch.autograd.graph.saved_tensors_hooks(torch.Tensor.bfloat16, torch.Tensor.float):
    y = x**2
y.sum().backward()
print(x.grad)
# > tensor([2.4688, 4.0000])
