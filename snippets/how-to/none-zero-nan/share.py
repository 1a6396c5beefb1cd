import torch

torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Linear(2, 4), torch.nn.ReLU(), torch.nn.Linear(4, 1))
torch.nn.init.constant_(model[0].bias, -9.0)  # every unit is negative before the ReLU
model(torch.rand(8, 2)).pow(2).mean().backward()
for name, p in model.named_parameters():
    print(name, (p.grad == 0).float().mean().item())
    # > 0.weight 1.0
    # > 0.bias 1.0
    # > 2.weight 1.0
    # > 2.bias 0.0
