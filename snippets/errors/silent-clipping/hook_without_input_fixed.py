import torch

layer = torch.nn.Linear(2, 1)
sizes = []
layer.register_full_backward_hook(lambda module, grad_in, grad_out: sizes.append(len(grad_in)))

x = torch.ones(1, 2, requires_grad=True)
layer(x).sum().backward()
print(sizes)
# > [1]
