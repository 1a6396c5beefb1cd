import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.grad.zero_()
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'NoneType' object has no attribute 'zero_'
