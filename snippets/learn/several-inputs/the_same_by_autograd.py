import torch

x = torch.tensor(2.0, requires_grad=True)
y = torch.tensor(3.0, requires_grad=True)
p = x * y
q = x + 5
z = p * q
z.backward()

print(y.grad)
# > tensor(14.)
print(x.grad)
# > tensor(27.)
