import torch

try:
    torch.func.vmap(lambda x: x.data)(torch.tensor([1.0, 2.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: accessing `data` under vmap transform is not allowed
