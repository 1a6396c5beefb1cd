import torch

try:
    torch.func.vmap(lambda x: torch.sin(x, out=torch.empty(2)))(torch.ones(3, 2))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Batching rule not implemented for aten::sin.out; the fallback path doesn't work on out= or view ops.
