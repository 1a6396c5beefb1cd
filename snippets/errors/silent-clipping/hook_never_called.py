import torch

layer = torch.nn.Linear(2, 1)
calls = []
layer.register_forward_hook(lambda *_: calls.append("forward"))
layer.register_full_backward_hook(lambda *_: calls.append("backward"))

x = torch.ones(1, 2, requires_grad=True)
layer.forward(x).sum().backward()
print(len(calls))
# > 0
