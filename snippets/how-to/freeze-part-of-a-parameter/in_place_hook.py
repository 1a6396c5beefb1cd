import torch

for name, hook in (("in place", lambda grad: grad.zero_()), ("new", lambda grad: grad * 0)):
    a = torch.ones(2, requires_grad=True)
    b = torch.ones(2, requires_grad=True)
    a.register_hook(hook)
    ((a + b) * 3).sum().backward()
    print(f"{name:8} a {a.grad} b {b.grad}")
    # > in place a tensor([0., 0.]) b tensor([0., 0.])
    # > new      a tensor([0., 0.]) b tensor([3., 3.])
