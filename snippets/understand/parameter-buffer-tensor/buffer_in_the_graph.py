import torch
from torch import nn

for recorded in (True, False):
    model = nn.Module()
    model.weight = nn.Parameter(torch.ones(1))
    model.register_buffer("mean", torch.zeros(1))
    try:
        for _ in range(2):
            y = model.weight**2
            model.mean.mul_(0.9).add_(0.1 * (y if recorded else y.detach()))
            (y + model.mean).sum().backward()
        print("detached:", model.mean.requires_grad, model.weight.grad)
        # > detached: False tensor([4.])
    except RuntimeError as e:
        print("recorded:", model.mean.requires_grad, f"RuntimeError: {e}")
        # > recorded: True RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if you need to access saved tensors after calling backward.
