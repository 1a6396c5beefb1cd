import torch

w = torch.tensor([2.0], requires_grad=True)
try:
    w += 1
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.

y = w * 3
y += 1  # allowed, because y is not a leaf
y.backward()
print(w.grad)
# > tensor([3.])
