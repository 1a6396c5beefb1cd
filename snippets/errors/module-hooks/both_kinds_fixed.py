import torch

layer = torch.nn.Linear(2, 1)
calls = []
layer.register_full_backward_hook(lambda module, grad_input, grad_output: calls.append("first"))
layer.register_full_backward_hook(lambda module, grad_input, grad_output: calls.append("second"))
layer(torch.tensor([[1.0, 2.0]], requires_grad=True)).sum().backward()
print(calls)
# > ['first', 'second']
