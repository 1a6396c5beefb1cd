import torch

w = torch.tensor(3.0, requires_grad=True)
a = w * 2
b = w**2
out = a + b
out.backward()

print(w.grad)  # 2 along one path, 6 along the other
# > tensor(8.)
