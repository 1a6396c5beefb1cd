import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model[0].requires_grad_(False)
print([name for name, p in model.named_parameters() if not p.requires_grad])
# > ['0.weight', '0.bias']
