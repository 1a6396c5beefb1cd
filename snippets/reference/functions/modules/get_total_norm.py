import torch

print(torch.nn.utils.get_total_norm([torch.tensor([3.0]), torch.tensor([4.0])]))
# > tensor(5.)
