import torch

w = torch.tensor([1.0, 2.0], dtype=torch.bfloat16, requires_grad=True)
w.grad_dtype = torch.float32
(w * 3).sum().backward()
print(w.dtype, w.grad.dtype)
# > torch.bfloat16 torch.float32
