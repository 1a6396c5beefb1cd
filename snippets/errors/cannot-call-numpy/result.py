import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
prediction = w * 3
try:
    prediction.numpy()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
