import torch

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Linear(2, 1))
model[0](torch.ones(1, 2)).sum().backward()  # model[1] is not used
print([name for name, p in model.named_parameters() if p.grad is None])
# > ['1.weight', '1.bias']
norms = [p.grad.norm() for p in model.parameters() if p.grad is not None]
print(len(norms))
# > 2
