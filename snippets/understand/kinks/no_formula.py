import torch

x = torch.zeros(1, requires_grad=True)
try:
    torch.heaviside(x, torch.zeros(1)).sum().backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: derivative for aten::heaviside is not implemented
