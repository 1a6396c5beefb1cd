import torch

for value in (6.0, 0.0):
    start = torch.tensor(3.0, requires_grad=True)
    grad = torch.tensor(value, requires_grad=True)
    fast = start.clone()
    optimizer = torch.optim.Adam([fast], lr=0.1, differentiable=True)
    fast.grad = grad * 1
    optimizer.step()
    by_start, by_grad = torch.autograd.grad(fast, (start, grad))
    print(f"gradient {value}: by start {by_start.item()}, finite: {bool(by_grad.isfinite())}")
    # > gradient 6.0: by start 1.0, finite: True
    # > gradient 0.0: by start 1.0, finite: False
