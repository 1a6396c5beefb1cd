import torch


def residual(x):
    u = x**2
    (u_x,) = torch.autograd.grad(u.sum(), x, create_graph=True)
    return u_x - 2


x = torch.tensor([1.0, 3.0], requires_grad=True)
with torch.no_grad():
    try:
        residual(x)
    except RuntimeError as error:
        print(f"{type(error).__name__}: {error}")
        # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
    with torch.enable_grad():
        print(residual(x).detach())
        # > tensor([0., 4.])
