import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
both = (x * 2, x * 3)
torch.autograd.graph.register_multi_grad_hook(both, lambda grad: print("first:", grad), mode="any")
# > first: tensor([1., 1.])
(both[0] + both[1]).sum().backward()
