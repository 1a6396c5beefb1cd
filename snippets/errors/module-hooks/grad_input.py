import torch

layer = torch.nn.Linear(2, 1)
layer.register_full_backward_hook(lambda module, grad_input, grad_output: (grad_input[0], None))
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
try:
    layer(x).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Backward hook returned an invalid number of grad_input, got 2, but expected 1
