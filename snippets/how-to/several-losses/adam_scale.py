import torch
from torch import nn

for make in (torch.optim.SGD, torch.optim.Adam):
    for scale in (1.0, 100.0):
        w = nn.Parameter(torch.zeros(()))
        optimizer = make([w], lr=0.001)
        (scale * ((w - 1) ** 2 + 3 * (w + 1) ** 2)).backward()
        optimizer.step()
        print(f"{make.__name__:4} times {scale:g}: step {w.item():.4f}")
        # > SGD  times 1: step -0.0040
        # > SGD  times 100: step -0.4000
        # > Adam times 1: step -0.0010
        # > Adam times 100: step -0.0010
