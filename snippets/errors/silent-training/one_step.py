import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model[0].weight.requires_grad_(False)
optimizer = torch.optim.SGD(model[0].parameters(), lr=0.1)

before = {name: p.detach().clone() for name, p in model.named_parameters()}
optimizer.zero_grad()
model(torch.ones(4, 2)).sum().backward()
optimizer.step()

held = {id(p) for group in optimizer.param_groups for p in group["params"]}
for name, p in model.named_parameters():
    moved = not torch.equal(p, before[name])
    print(name, id(p) in held, p.grad is not None, moved)
    # > 0.weight True False False
    # > 0.bias True True True
    # > 1.weight False True False
    # > 1.bias False True False
