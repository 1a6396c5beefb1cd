import torch

x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
y = x**2
try:
    y.backward(gradient=torch.tensor(1.0))
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([]) and output[0] has a shape of torch.Size([3]).
