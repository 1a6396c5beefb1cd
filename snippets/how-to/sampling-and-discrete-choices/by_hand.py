import torch

mean = torch.tensor(1.0, requires_grad=True)
log_std = torch.tensor(0.0, requires_grad=True)
for noise in (-0.5, 0.0, 2.0):
    drawn = mean + log_std.exp() * noise
    grads = torch.autograd.grad(drawn**2, (mean, log_std))
    print(f"noise {noise}: sample {drawn.item()}, gradients {[g.item() for g in grads]}")
    # > noise -0.5: sample 0.5, gradients [1.0, -0.5]
    # > noise 0.0: sample 1.0, gradients [2.0, 0.0]
    # > noise 2.0: sample 3.0, gradients [6.0, 12.0]
