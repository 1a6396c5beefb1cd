import torch

layer = torch.nn.Linear(2, 1)
layer.register_forward_pre_hook(lambda module, args, kwargs: (args, kwargs), with_kwargs=True)
print(layer(torch.tensor([[1.0, 2.0]])).shape)
# > torch.Size([1, 1])
