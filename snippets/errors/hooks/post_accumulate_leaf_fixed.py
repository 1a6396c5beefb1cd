import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
y = x * 2
x.register_post_accumulate_grad_hook(lambda leaf: print("x.grad is", leaf.grad))
# > x.grad is tensor([2., 2.])
y.register_hook(lambda grad: print("arrived at y:", grad))
# > arrived at y: tensor([1., 1.])
y.sum().backward()
