import torch

model = torch.nn.Linear(2, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
print([tuple(p.shape) for p in optimizer.param_groups[0]["params"]])
# > [(1, 2), (1,)]
