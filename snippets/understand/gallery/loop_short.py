import torch

x = torch.tensor(4.0, requires_grad=True)
y = x
while y < 10:
    y = y * 3
y.backward()

print(y)
# > tensor(12., grad_fn=<MulBackward0>)
print(x.grad)
# > tensor(3.)
