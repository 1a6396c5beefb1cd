import torch

first, frozen = torch.nn.Linear(1, 1), torch.nn.Linear(1, 1).requires_grad_(False)
frozen(first(torch.ones(1))).backward()
print(frozen.weight.grad is None, first.weight.grad is not None)
# > True True
