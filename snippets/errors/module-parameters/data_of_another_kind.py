import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w.data = torch.zeros(2, device="meta")
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Attempted to call `variable.set_data(tensor)`, but `variable` and `tensor` have incompatible tensor type.
