import torch

x = torch.tensor(3.0, requires_grad=True)
y = x**2
y.grad_fn.metadata["layer"] = "first"
print(y.grad_fn.metadata)
# > {'layer': 'first'}
