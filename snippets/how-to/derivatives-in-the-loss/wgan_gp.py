import torch
from torch import nn


def gradient_penalty(critic, real, fake):
    share = torch.rand(len(real), *[1] * (real.dim() - 1))
    mixed = (share * real + (1 - share) * fake).detach().requires_grad_()
    (slope,) = torch.autograd.grad(critic(mixed).sum(), mixed, create_graph=True)
    return (slope.flatten(1).norm(dim=1) - 1).square().mean()


critic = nn.Sequential(nn.Flatten(), nn.Linear(16, 1))
nn.init.constant_(critic[1].weight, 0.5)
real, fake = torch.ones(3, 1, 4, 4), torch.zeros(3, 1, 4, 4)
penalty = gradient_penalty(critic, real, fake)
loss = critic(fake).mean() - critic(real).mean() + 10 * penalty
loss.backward()
print(f"penalty {penalty:.3f}, loss {loss:.3f}")
# > penalty 1.000, loss 2.000
