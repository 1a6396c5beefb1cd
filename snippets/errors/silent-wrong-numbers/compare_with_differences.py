import torch


def compare(function, x, step=1e-6):
    """Return the gradient by autograd and by central differences."""
    x = x.double().requires_grad_()
    (exact,) = torch.autograd.grad(function(x), x)
    slopes = []
    for shift in step * torch.eye(x.numel(), dtype=x.dtype).view(-1, *x.shape):
        slopes.append((function(x + shift) - function(x - shift)).item() / (2 * step))
    return exact, torch.tensor(slopes).view(x.shape)


def right(x):
    return (x**2).sum()


def wrong(x):
    return (x * x.detach()).sum()


print(*compare(right, torch.tensor([1.0, 2.0])))
# > tensor([2., 4.], dtype=torch.float64) tensor([2., 4.])
print(*compare(wrong, torch.tensor([1.0, 2.0])))
# > tensor([1., 2.], dtype=torch.float64) tensor([2., 4.])
