import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
longer = torch.nn.functional.pad(x, (0, 2))
longer.sum().backward()
print(longer, x.grad)
# > tensor([1., 2., 0., 0.], grad_fn=<ConstantPadNdBackward0>) tensor([1., 1.])
