import torch

x = torch.tensor([10.0, 20.0, 40.0], requires_grad=True)
position = torch.tensor(1.3, requires_grad=True)
y = x[position.round().long()]
print(torch.autograd.grad(y, [x, position], allow_unused=True))
# > (tensor([0., 1., 0.]), None)

left = position.floor().long()
share = position - left
y = (1 - share) * x[left] + share * x[left + 1]
print(torch.autograd.grad(y, [x, position]))
# > (tensor([0.0000, 0.7000, 0.3000]), tensor(20.))
