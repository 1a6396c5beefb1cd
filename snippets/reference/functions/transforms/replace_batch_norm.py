import torch

model = torch.nn.Sequential(torch.nn.BatchNorm1d(2))
print(model[0].running_mean)
# > tensor([0., 0.])
torch.func.replace_all_batch_norm_modules_(model)
print(model[0].running_mean)
# > None
