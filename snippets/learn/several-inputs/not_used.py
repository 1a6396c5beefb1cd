import torch

a = torch.tensor([2.0], requires_grad=True)
b = torch.tensor([3.0], requires_grad=True)
c = a**2
c.backward()
print(b.grad)
# > None

try:
    print(a.grad + b.grad)
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: unsupported operand type(s) for +: 'Tensor' and 'NoneType'
