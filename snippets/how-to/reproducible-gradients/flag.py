import torch

torch.use_deterministic_algorithms(True)
w = torch.zeros(2, requires_grad=True)
rows = torch.tensor([0, 0, 0])
for factors in ([1e8, 1.0, -1e8], [1e8, -1e8, 1.0]):
    (grad,) = torch.autograd.grad((w[rows] * torch.tensor(factors)).sum(), w)
    print(grad)
    # > tensor([0., 0.])
    # > tensor([1., 0.])
print(torch.empty(2))
# > tensor([nan, nan])
torch.use_deterministic_algorithms(False)
