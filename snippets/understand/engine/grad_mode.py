import torch

for create_graph in (False, True):
    x = torch.tensor([1.0], requires_grad=True)
    y = x**2
    y.grad_fn.register_hook(lambda *_: print("in backward:", torch.is_grad_enabled()))
    # > in backward: False
    # > in backward: True
    torch.autograd.grad(y, x, create_graph=create_graph)
