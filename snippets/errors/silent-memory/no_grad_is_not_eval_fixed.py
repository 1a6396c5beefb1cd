import torch

norm = torch.nn.BatchNorm1d(1)
norm.eval()
with torch.no_grad():
    norm(torch.tensor([[10.0], [20.0]]))
print(norm.running_mean)
# > tensor([0.])
