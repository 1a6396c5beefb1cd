import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
loss = a**2  # b plays no part
try:
    torch.autograd.grad(loss, [a, b])
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: The differentiated Tensor at index 1 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.
