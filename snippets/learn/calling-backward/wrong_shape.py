import torch

x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
y = torch.stack([x.sum(), x.prod()])
try:
    y.backward(gradient=torch.ones_like(x))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([3]) and output[0] has a shape of torch.Size([2]).
