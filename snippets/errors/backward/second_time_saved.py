import torch

w = torch.tensor(3.0, requires_grad=True)
y = w**2
print(y.grad_fn._saved_self)
# > tensor(3., requires_grad=True)
y.backward()

try:
    y.grad_fn._saved_self
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
