import torch

x = torch.tensor(2.0, requires_grad=True)
(slope,) = torch.autograd.grad(x**3, x, create_graph=True)
(second,) = torch.autograd.grad(slope, x)
print(slope, second, x.grad)
# > tensor(12., grad_fn=<MulBackward0>) tensor(12.) None
