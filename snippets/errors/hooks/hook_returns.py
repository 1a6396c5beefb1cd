import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
y.register_hook(lambda grad: grad.norm().item())
try:
    y.sum().backward()
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: expected Variable, but hook returned 'float'
