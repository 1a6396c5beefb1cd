import torch

layer = torch.nn.Linear(2, 1)
layer.register_forward_pre_hook(lambda module, args, kwargs: args, with_kwargs=True)
try:
    layer(torch.tensor([[1.0, 2.0]]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got (tensor([[1., 2.]]),).
