import torch

soft = torch.tensor([0.75, 0.25], requires_grad=True)
one_hot = torch.tensor([1.0, 0.0])
hard = one_hot - soft.detach() + soft
loss = (hard * torch.tensor([10.0, 20.0])).sum()
loss.backward()
print(hard.data, soft.grad)
# > tensor([1., 0.]) tensor([10., 20.])
