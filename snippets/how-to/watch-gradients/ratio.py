import torch
from torch import nn

for make in (torch.optim.SGD, torch.optim.Adam):
    for size in (10.0, 0.001):
        w = nn.Parameter(torch.tensor([3.0, 4.0]))
        optimizer = make([w], lr=0.01)
        (w * size).sum().backward()

        before = w.detach().clone()
        optimizer.step()
        ratio = (w.detach() - before).norm() / before.norm()
        print(f"{make.__name__:4} gradient {size:<6} ratio {ratio:.1e}")
        # > SGD  gradient 10.0   ratio 2.8e-02
        # > SGD  gradient 0.001  ratio 2.8e-06
        # > Adam gradient 10.0   ratio 2.8e-03
        # > Adam gradient 0.001  ratio 2.8e-03
