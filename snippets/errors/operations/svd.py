import torch

a = torch.tensor([[2.0, 1.0], [0.0, 1.0j]], requires_grad=True)
u, s, vh = torch.linalg.svd(a)
try:
    u.real.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: svd_backward: The singular vectors in the complex case are specified up to multiplication by e^{i phi}. The specified loss function depends on this phase term, making it ill-defined.
