import torch

grad_output = torch.ones(3)  # forward was x.sum(dim=1), with x of shape (3, 2)
print(grad_output.unsqueeze(1).expand(-1, 2).shape)
# > torch.Size([3, 2])
