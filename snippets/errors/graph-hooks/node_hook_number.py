import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * x


def scale(grad_inputs, grad_outputs):
    return (grad_inputs[0] * 10,)


y.grad_fn.register_hook(scale)
try:
    y.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: hook 'scale' has returned an incorrect number of values (got 1, but expected 2)
