import torch

x = torch.tensor(3.0, requires_grad=True)
for n in (2, 0):
    y = torch.tensor(1.0)
    for _ in range(n):
        y = y * x
    try:
        y.backward()
        print(n, x.grad)
        # > 2 tensor(6.)
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
