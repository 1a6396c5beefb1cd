import torch

x = torch.tensor([1.0, 2.0])
try:
    torch.func.grad(torch.sin)(x)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with 1 dims. Maybe you wanted to use the vjp or jacrev APIs instead?
