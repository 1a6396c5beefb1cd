import torch


def which(gradient):
    if gradient is None:
        return "None"
    if not gradient.isfinite().all():
        return "not finite"
    return "zero" if (gradient == 0).all() else "a number"


a, b, c, d = (torch.tensor([0.0, 4.0], requires_grad=True) for _ in range(4))
loss = a.sum() + b.round().sum() + (c.sqrt() * torch.tensor([0.0, 1.0])).sum()
loss.backward()
for name, tensor in {"a": a, "b": b, "c": c, "d": d}.items():
    print(name, which(tensor.grad))
    # > a a number
    # > b zero
    # > c not finite
    # > d None
