import torch

a = torch.tensor([2.0])
b = torch.tensor([3.0], requires_grad=True)
c = a * 10
d = a * b
d.backward()

print(a.is_leaf, b.is_leaf, c.is_leaf, d.is_leaf)
# > True True True False
print(a.grad, b.grad, c.grad)
# > None tensor([2.]) None
