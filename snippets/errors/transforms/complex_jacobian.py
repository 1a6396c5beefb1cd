import torch

z = torch.tensor([1.0 + 2.0j])
try:
    torch.func.jacrev(torch.square)(z)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: jacrev: Expected all inputs to be real but received complex tensor at flattened input idx: 0
