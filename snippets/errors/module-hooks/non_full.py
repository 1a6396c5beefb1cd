import warnings

import torch


class Layer(torch.nn.Module):
    def forward(self, x):
        return torch.exp(x * 2)


layer = Layer()
layer.register_backward_hook(lambda module, grad_input, grad_output: print(grad_input))
# > (tensor([1.]),)
x = torch.tensor([0.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    layer(x).sum().backward()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > FutureWarning: Using a non-full backward hook when the forward contains multiple autograd Nodes is deprecated and will be removed in future versions. This hook will be missing some grad_input. Please use register_full_backward_hook to get the documented behavior.
