import torch
from torch.func import vmap

w = torch.tensor([1.0, 1.0], requires_grad=True)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0]])


def gradient(x):
    return torch.autograd.grad((x @ w) ** 2, w)[0]


try:
    vmap(gradient)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
