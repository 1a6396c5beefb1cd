import torch

for enable in (True, False):
    with torch.autograd.enforce_grad_layout_policy(enable):
        x = torch.ones(2, 3, requires_grad=True)
        (x * 2).backward(torch.ones(3, 2).T)
        print(x.stride(), x.grad.stride())
        # > (3, 1) (3, 1)
        # > (3, 1) (1, 2)
