import torch


def product(x):
    return torch.ones(2).mul_(x)


try:
    torch.func.vmap(product)(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: inplace arithmetic(self, *extra_args) is not possible because there exists a Tensor `other` in extra_args that has more elements than `self`. This happened due to `other` being vmapped over but `self` not being vmapped over in a vmap. Please try to use out-of-place operators instead of inplace arithmetic. If said operator is being called inside the PyTorch framework, please file a bug report instead.
