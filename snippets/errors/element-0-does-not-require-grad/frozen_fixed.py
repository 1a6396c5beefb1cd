import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model.requires_grad_(False)
model[1].requires_grad_(True)  # train the last layer
model(torch.ones(1, 2)).sum().backward()
print([name for name, p in model.named_parameters() if p.grad is not None])
# > ['1.weight', '1.bias']
