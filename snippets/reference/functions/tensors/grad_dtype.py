import torch

x = torch.ones(2, dtype=torch.bfloat16, requires_grad=True)
print(x.grad_dtype)
# > torch.bfloat16
x.grad_dtype = torch.float32
(x * 2).sum().backward()
print(x.grad.dtype)
# > torch.float32
