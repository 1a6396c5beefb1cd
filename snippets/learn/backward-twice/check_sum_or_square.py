import torch

x = torch.tensor([5.0], requires_grad=True)

doubled = x + x
doubled.backward()
doubled.backward()
print(x.grad)
# > tensor([4.])

x.grad = None
product = x * x
product.backward()
try:
    product.backward()
except RuntimeError:
    print("RuntimeError")
    # > RuntimeError
print(x.grad)
# > tensor([10.])
