import torch

layer = torch.nn.Linear(2, 1)
layer.register_full_backward_pre_hook(lambda module, grad_output: grad_output * 2)
x = torch.tensor([[1.0, 2.0]], requires_grad=True)
x = x.repeat(3, 1)
try:
    layer(x).sum().backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Backward pre hook returned an invalid number of grad_output, got 2, but expected 1
