import torch

x = torch.tensor([1.0, float("inf")], requires_grad=True)
print(x.detach() + 0.1 * (x - x.detach()))
# > tensor([1., nan], grad_fn=<AddBackward0>)

y = x.view_as(x)
y.register_hook(lambda grad: 0.1 * grad)
print(y.detach(), torch.autograd.grad(y.sum(), x))
# > tensor([1., inf]) (tensor([0.1000, 0.1000]),)
