import torch

a = torch.tensor([[2.0, 1.0], [0.0, 1.0j]], requires_grad=True)
u, s, vh = torch.linalg.svd(a)
projector = u[:, :1] @ u[:, :1].mH  # the phase cancels
projector.real[0, 1].backward()
print(a.grad.abs().max() > 0)
# > tensor(True)
