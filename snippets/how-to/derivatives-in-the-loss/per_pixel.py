import torch

slope = torch.full((2, 3, 4, 4), 0.5)
print(slope.norm(dim=1).shape, slope.flatten(1).norm(dim=1).shape)
# > torch.Size([2, 4, 4]) torch.Size([2])
print("one norm per pixel:", (slope.norm(dim=1) - 1).square().mean())
# > one norm per pixel: tensor(0.0179)
print("one norm per image:", (slope.flatten(1).norm(dim=1) - 1).square().mean())
# > one norm per image: tensor(6.0718)
