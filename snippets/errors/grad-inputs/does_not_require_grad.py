import torch

w = torch.tensor(3.0, requires_grad=True)
x = torch.tensor(2.0)  # data, which does not require grad
loss = w * x**2
try:
    torch.autograd.grad(loss, x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: One of the differentiated Tensors does not require grad
