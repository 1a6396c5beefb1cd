import torch

layer = torch.nn.Linear(2, 1)
with torch.inference_mode():
    print(layer(torch.tensor([[1.0, 2.0]])).requires_grad)
    # > False
layer(torch.tensor([[1.0, 2.0]])).sum().backward()
print(layer.weight.grad)
# > tensor([[1., 2.]])
