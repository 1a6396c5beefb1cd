import torch


def scaled(x):
    return x * x.max().item()


try:
    torch.func.vmap(scaled)(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: It looks like you're calling .item() on a Tensor. We don't support vmap over calling .item() on a Tensor, please try to rewrite what you're doing with other operations. If error is occurring somewhere inside PyTorch internals, please file a bug report.
