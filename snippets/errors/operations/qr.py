import torch

a = torch.tensor([[1.0, 0.0], [0.0, 2.0], [0.0, 0.0]], requires_grad=True)
q, r = torch.linalg.qr(a, mode="complete")
try:
    r.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: The QR decomposition is not differentiable when mode='complete' and nrows > ncols.
