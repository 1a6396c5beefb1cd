import torch

layer = torch.nn.Linear(2, 1)
torch.nn.init.ones_(layer.weight)
layer.register_full_backward_hook(lambda module, grad_input, grad_output: print(grad_input))
# > (tensor([[1., 1.]]),)
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
layer(x).sum().backward()
