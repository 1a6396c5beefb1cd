import torch

x = torch.tensor(1.0, requires_grad=True)
y = x
while y < 10:
    y = y * 3
y.backward()

print(y)
# > tensor(27., grad_fn=<MulBackward0>)
print(x.grad)
# > tensor(27.)
