import torch

x = torch.tensor(3.0, requires_grad=True)
node = (x**2).grad_fn
print(node._saved_self is x, node._saved_exponent)
# > True 2
