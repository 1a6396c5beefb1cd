import torch

a = torch.tensor([[0.0, 0.0]], requires_grad=True)
b = torch.tensor([[3.0, 4.0]])
difference = a.unsqueeze(1) - b.unsqueeze(0)
distance = difference.pow(2).sum(dim=2).sqrt()
(first,) = torch.autograd.grad(distance.sum(), a, create_graph=True)
first.sum().backward()
print(first.tolist(), a.grad)
# > [[-0.6000000238418579, -0.800000011920929]] tensor([[ 0.0320, -0.0240]])
