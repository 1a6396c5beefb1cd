import torch

layer = torch.nn.Linear(2, 1)
layer.register_backward_hook(lambda module, grad_input, grad_output: None)
try:
    layer.register_full_backward_hook(lambda module, grad_input, grad_output: None)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Cannot use both regular backward hooks and full backward hooks on a single Module. Please use only one of them.
