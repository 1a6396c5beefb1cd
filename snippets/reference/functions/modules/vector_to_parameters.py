import torch

parts = [torch.zeros(2, requires_grad=True), torch.zeros(1, requires_grad=True)]
torch.nn.utils.vector_to_parameters(torch.tensor([1.0, 2.0, 3.0]), parts)
print([each.detach() for each in parts])
# > [tensor([1., 2.]), tensor([3.])]
