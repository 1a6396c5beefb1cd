import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU(), torch.nn.Linear(2, 1))
x = torch.ones(1, 2)
steps = {"first": model[0](x)}
steps["relu"] = model[1](steps["first"])
steps["cut"] = torch.tensor(steps["relu"].tolist())  # a new tensor
steps["last"] = model[2](steps["cut"])
for name, tensor in steps.items():
    print(name, tensor.requires_grad)
    # > first True
    # > relu True
    # > cut False
    # > last True
