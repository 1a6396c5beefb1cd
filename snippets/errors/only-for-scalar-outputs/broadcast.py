import torch

prediction = torch.ones(64, 1, requires_grad=True)
target = torch.zeros(64)
print((prediction - target).shape)
# > torch.Size([64, 64])
print((prediction.squeeze(1) - target).shape)
# > torch.Size([64])
