import torch

x = torch.tensor([2.0], requires_grad=True)
x.register_post_accumulate_grad_hook(lambda leaf: print("now:", leaf.grad))
# > now: tensor([3.])
# > now: tensor([6.])
for _ in range(2):
    (x * 3).sum().backward()
