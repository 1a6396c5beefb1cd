import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model[0](torch.ones(1, 2)).sum().backward()  # model[1] is not used
try:
    norms = [p.grad.data.norm() for p in model.parameters()]
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'NoneType' object has no attribute 'data'
