import torch

model = torch.nn.Linear(2, 1, bias=False)
model(torch.tensor([[30.0, 40.0]])).sum().backward()
norm = torch.nn.utils.clip_grad_norm_(model.parameters(), max_norm=1.0)
print(norm, model.weight.grad)
# > tensor(50.) tensor([[0.6000, 0.8000]])
