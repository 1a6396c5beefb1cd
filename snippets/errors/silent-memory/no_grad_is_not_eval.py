import torch

norm = torch.nn.BatchNorm1d(1)
with torch.no_grad():
    norm(torch.tensor([[10.0], [20.0]]))
print(norm.running_mean)
# > tensor([1.5000])
