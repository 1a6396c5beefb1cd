import torch

layer = torch.nn.Linear(2, 1)
weights = {"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([0.5])}
print(torch.func.functional_call(layer, weights, (torch.ones(2),)))
# > tensor([3.5000])
