import torch

mean = torch.tensor(0.0)


def loss(x):
    return (x - mean.copy_(x.mean())).square().sum()


try:
    torch.func.grad(loss)(torch.tensor([1.0, 3.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: During a grad (vjp, jvp, grad, etc) transform, the function provided attempted to call in-place operation (aten::copy_) that would mutate a captured Tensor. This is not supported; please rewrite the function being transformed to explicitly accept the mutated Tensor(s) as inputs.
