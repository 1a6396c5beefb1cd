import torch

w = torch.tensor([1.0, 2.0], requires_grad=True) * 0.1
try:
    torch.optim.SGD([w], lr=0.1)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: can't optimize a non-leaf Tensor
