import torch

layer = torch.nn.Linear(2, 1)
torch.nn.init.ones_(layer.weight)
layer.register_full_backward_pre_hook(lambda module, grad_output: (grad_output[0] * 2,))
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
layer(x).sum().backward()
print(x.grad)
# > tensor([[2., 2.]])
