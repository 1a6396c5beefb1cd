import torch

norms = {
    "norm()": lambda s: s.norm(),
    "square root": lambda s: s.square().sum().sqrt(),
    "with epsilon": lambda s: (s.square().sum() + 1e-12).sqrt(),
}
for name, norm in norms.items():
    slope = torch.zeros(2, requires_grad=True)
    (norm(slope) - 1).square().backward()
    print(name, slope.grad.abs())
    # > norm() tensor([0., 0.])
    # > square root tensor([nan, nan])
    # > with epsilon tensor([0., 0.])
