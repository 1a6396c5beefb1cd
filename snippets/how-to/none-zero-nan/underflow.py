import torch

w = torch.tensor(1.0, dtype=torch.float16, requires_grad=True)
(w * 1e-8).float().backward()
print(w.grad)  # 1e-8 is below the smallest positive float16 number
# > tensor(0., dtype=torch.float16)

w = torch.tensor(1.0, dtype=torch.bfloat16, requires_grad=True)
(w * 1e-8).float().backward()
print(w.grad)
# > tensor(1.0012e-08, dtype=torch.bfloat16)
