import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
outputs = [x * 2, x * 3]
try:
    torch.autograd.backward(outputs, [torch.ones(2)])
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: got 2 tensors and 1 gradients
