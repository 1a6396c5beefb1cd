import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 1))
model[0].last_output = model(torch.ones(1, 2))

for name, module in model.named_modules():
    for key, value in vars(module).items():
        if isinstance(value, torch.Tensor) and not value.is_leaf:
            print(name, key)
            # > 0 last_output
