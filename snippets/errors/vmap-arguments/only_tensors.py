import torch

try:
    torch.func.vmap(lambda x: 1.0)(torch.tensor([1.0, 2.0]))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(<lambda>, ...): `<lambda>` must only return Tensors, got type <class 'float'>. Did you mean to set out_dims= to None for output?
