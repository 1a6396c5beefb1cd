import torch

layer = torch.nn.Linear(1, 1)
layer.scale = torch.tensor(1.0, requires_grad=True)
print([name for name, each in vars(layer).items() if isinstance(each, torch.Tensor)])
# > ['scale']
