import torch

x = torch.tensor([3.0], requires_grad=True)
y = x**2
square = y.grad_fn
print(square.name(), square._saved_self)
# > PowBackward0 tensor([3.], requires_grad=True)

y.backward()
print(square.name(), len(square.next_functions))
# > PowBackward0 1
try:
    square._saved_self
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
