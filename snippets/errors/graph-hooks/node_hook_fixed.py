import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * x


def scale(grad_inputs, grad_outputs):
    return tuple(None if grad is None else grad * 10 for grad in grad_inputs)


y.grad_fn.register_hook(scale)
y.sum().backward()
print(x.grad)
# > tensor([20., 40.])
