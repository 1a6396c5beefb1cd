import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2 + 3 * x + 1
y.backward()

print(y)
# > tensor([11.], grad_fn=<AddBackward0>)
print(x.grad)
# > tensor([7.])
print(2 * x.item() + 3)  # the derivative by hand
# > 7.0
