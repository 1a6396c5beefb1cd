import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
try:
    y.register_post_accumulate_grad_hook(print)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: post accumulate grad hooks cannot be registered on non-leaf tensors
