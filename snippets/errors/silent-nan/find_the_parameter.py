import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model[1].bias.register_hook(lambda grad: grad / 0)
model(torch.ones(1, 2)).sum().backward()

print([name for name, p in model.named_parameters() if not p.grad.isfinite().all()])
# > ['1.bias']
