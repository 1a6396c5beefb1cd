import torch

z = torch.tensor(1 + 2j, requires_grad=True)
try:
    (z**2).backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: grad can be implicitly created only for real scalar outputs but got torch.complex64

(z**2).backward(torch.tensor(1 + 0j))
print(z.grad)
# > tensor(2.-4.j)
