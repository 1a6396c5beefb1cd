import torch

a = torch.tensor([[2.0, 1.0j], [-1.0j, 3.0]], requires_grad=True)
values, vectors = torch.linalg.eigh(a)
vectors.abs().pow(2)[0, 0].backward()  # the phase cancels
print(a.grad.abs().max() > 0)
# > tensor(True)
