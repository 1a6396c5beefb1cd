import torch

model = torch.nn.Linear(2, 1)
shared = [*model.parameters(), model.weight]
unique = list(dict.fromkeys(shared))
optimizer = torch.optim.SGD(unique, lr=0.1)
print(len(shared), len(unique))
# > 3 2
