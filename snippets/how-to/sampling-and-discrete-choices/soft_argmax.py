import torch

positions = torch.tensor([0.0, 1.0, 2.0, 3.0])
scores = torch.tensor([0.0, 5.0, 5.0, 0.0], requires_grad=True)
for sharpness in (1.0, 10.0):
    where = (scores * sharpness).softmax(0) @ positions
    (grad,) = torch.autograd.grad(where, scores)
    print(f"position {where.item():.2f}, gradient {grad.abs().max().item():.2f}")
    # > position 1.50, gradient 0.25
    # > position 1.50, gradient 2.50
