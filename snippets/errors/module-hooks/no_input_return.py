import warnings

import torch

layer = torch.nn.Linear(2, 1)
layer.register_full_backward_hook(lambda module, grad_input, grad_output: (grad_output[0],))
x = torch.tensor([[1.0, 2.0]])
warnings.simplefilter("ignore")  # the warning that comes first
try:
    layer(x).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Backward hook for Modules where no input requires gradient should always return None or None for all gradients.
