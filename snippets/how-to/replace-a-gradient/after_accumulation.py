import torch

w = torch.tensor([1.0], requires_grad=True)


def clamp(parameter):
    parameter.grad.clamp_(max=5.0)


w.register_post_accumulate_grad_hook(clamp)
(3 * w + 4 * w).sum().backward()
(4 * w).sum().backward()
print(w.grad)
# > tensor([5.])
