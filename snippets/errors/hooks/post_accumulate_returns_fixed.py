import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)


def clamp(leaf):
    leaf.grad.clamp_(max=1)  # in place, without a return value


x.register_post_accumulate_grad_hook(clamp)
(x * 2).sum().backward()
print(x.grad)
# > tensor([1., 1.])
