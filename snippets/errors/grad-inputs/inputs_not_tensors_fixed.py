import torch

model = torch.nn.Linear(2, 1)
loss = model(torch.tensor([1.0, 2.0])).sum()
print(torch.autograd.grad(loss, dict(model.named_parameters())))
# > {'weight': tensor([[1., 2.]]), 'bias': tensor([1.])}
