import torch

x = torch.tensor([2.0])  # requires_grad=True was forgotten
y = x**2
print(y.grad_fn)
# > None

try:
    print(y.grad_fn.next_functions)
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'NoneType' object has no attribute 'next_functions'
