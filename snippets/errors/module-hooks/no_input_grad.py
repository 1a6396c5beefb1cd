import warnings

import torch

layer = torch.nn.Linear(2, 1)
layer.register_full_backward_hook(lambda module, grad_input, grad_output: None)
x = torch.tensor([[1.0, 2.0]])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    layer(x).sum().backward()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: Full backward hook is firing when gradients are computed with respect to module outputs since no inputs require gradients. See https://docs.pytorch.org/docs/main/generated/torch.nn.Module.html#torch.nn.Module.register_full_backward_hook for more details.
