import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
loss = w**2
try:
    loss.backward()
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: grad can be implicitly created only for scalar outputs
