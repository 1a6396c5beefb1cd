import warnings

import torch


class Head(torch.nn.Module):
    def forward(self, x):
        return {"double": x * 2}


head = Head()
head.register_full_backward_hook(lambda module, grad_input, grad_output: print(grad_output))
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    head(x)["double"].sum().backward()
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: For backward hooks to be called, module output should be a Tensor or a tuple of Tensors but received <class 'dict'>
