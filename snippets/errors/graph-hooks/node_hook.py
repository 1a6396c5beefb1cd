import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
y.grad_fn.register_hook(lambda grad_inputs, grad_outputs: grad_inputs[0] * 10)
try:
    y.sum().backward()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: expected tuple, but hook returned 'Tensor'
