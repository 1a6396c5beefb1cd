import torch

real, fake = torch.ones(4, 1, 4, 4), torch.zeros(4, 1, 4, 4)
share = torch.tensor([0.0, 0.3, 0.6, 0.9])
mixed = share * real + (1 - share) * fake
print("first image, shape (4,):      ", mixed[0, 0, 0])
# > first image, shape (4,):       tensor([0.0000, 0.3000, 0.6000, 0.9000])
share = share.view(4, 1, 1, 1)
mixed = share * real + (1 - share) * fake
print("second image, shape (4,1,1,1):", mixed[1, 0, 0])
# > second image, shape (4,1,1,1): tensor([0.3000, 0.3000, 0.3000, 0.3000])
