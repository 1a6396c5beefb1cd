import torch

grad = torch.full((1000,), 3000.0, dtype=torch.float16)
print(grad.norm())
# > tensor(inf, dtype=torch.float16)
print(torch.linalg.vector_norm(grad, dtype=torch.float32))
# > tensor(94868.3125)
