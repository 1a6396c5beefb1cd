import torch

parts = [torch.ones(2, requires_grad=True), torch.ones(1, requires_grad=True)]
vector = torch.nn.utils.parameters_to_vector(parts)
(vector**2).sum().backward()
print(vector.shape, [each.grad for each in parts])
# > torch.Size([3]) [tensor([2., 2.]), tensor([2.])]
