import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
rows = x * 2
a, b, c = rows.unbind()
a = a + 1
(a * b * c).backward()
print(x.grad)
# > tensor([48., 36., 24.])
