import torch


def order(u_first):
    ran = []
    x, y = (torch.tensor([1.0], requires_grad=True) for _ in range(2))
    if u_first:
        u = x.exp()
        v = y.sin()
    else:
        v = y.sin()
        u = x.exp()
    u.grad_fn.register_hook(lambda *_: ran.append("u"))
    v.grad_fn.register_hook(lambda *_: ran.append("v"))
    (u + v).backward()
    return ran


print("u, then v in forward:", *order(u_first=True))
# > u, then v in forward: v u
print("v, then u in forward:", *order(u_first=False))
# > v, then u in forward: u v
