import torch
from torch.autograd.graph import register_multi_grad_hook

a, b, c = (torch.tensor(2.0, requires_grad=True) for _ in range(3))


def norm(grads):
    used = [grad for grad in grads if grad is not None]
    print(len(used), "gradients, norm", torch.stack(used).norm().item())
    # > 2 gradients, norm 5.0


register_multi_grad_hook([a, b, c], norm)
(a * 3 + b * 4).backward()
