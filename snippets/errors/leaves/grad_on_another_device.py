import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.grad = torch.zeros(2, device="meta")
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: attempting to assign a gradient with device type 'meta' to a tensor with device type 'cpu'. Please ensure that the gradient and the tensor are on the same device
