import torch

grads = torch.tensor([[10.0, 0.0], [0.0, 1.0]])


def clip(g):
    return g * (1.0 / g.norm(dim=-1, keepdim=True)).clamp(max=1.0)


print("each sample, then the mean:", clip(grads).mean(0))
# > each sample, then the mean: tensor([0.5000, 0.5000])
print("the mean, then clipped:    ", clip(grads.mean(0)))
# > the mean, then clipped:     tensor([0.9950, 0.0995])
