import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
try:
    w.grad = torch.tensor([1.0, 2.0])
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: attempting to assign a gradient of size '[2]' to a tensor of size '[3]'. Please ensure that the gradient and the tensor are the same size
