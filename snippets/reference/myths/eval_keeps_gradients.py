import torch

model = torch.nn.Linear(2, 1).eval()
print(model(torch.ones(2)).requires_grad)
# > True
