import torch

model = torch.nn.Sequential(torch.nn.Linear(1, 1), torch.nn.Linear(1, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model[1] = torch.nn.Linear(1, 1)

held = {id(p) for group in optimizer.param_groups for p in group["params"]}
print([name for name, p in model.named_parameters() if id(p) not in held])
# > ['1.weight', '1.bias']
