import torch

a = torch.tensor([2.0], requires_grad=True)
b = torch.tensor([3.0], requires_grad=True)
c = a**2 * b
c.backward()

print(c)
# > tensor([12.], grad_fn=<MulBackward0>)
print(a.grad, b.grad)
# > tensor([12.]) tensor([4.])
print(2 * a.item() * b.item(), a.item() ** 2)  # the derivatives by hand
# > 12.0 4.0
