import torch


def step(x):
    loss = x**2
    loss.backward()


try:
    torch.func.vmap(step)(torch.tensor([1.0, 2.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: backward() called inside a functorch transform. This is not supported, please use functorch.grad or functorch.vjp instead or call backward() outside of functorch transforms.
