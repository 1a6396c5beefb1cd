import torch

w = torch.tensor(1.0, requires_grad=True)
total = torch.tensor(0.0)
for step in range(3):
    loss = w**2
    total = total + loss.detach()
    print(step, total.grad_fn)
    # > 0 None
    # > 1 None
    # > 2 None
