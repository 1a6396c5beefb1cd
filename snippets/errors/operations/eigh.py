import torch

a = torch.tensor([[2.0, 1.0j], [-1.0j, 3.0]], requires_grad=True)
values, vectors = torch.linalg.eigh(a)
try:
    vectors.real.sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: linalg_eigh_backward: The eigenvectors in the complex case are specified up to multiplication by e^{i phi}. The specified loss function depends on this quantity, so it is ill-defined.
