import torch
from torch import nn


def most_gradients_alive(in_backward):
    model = nn.Sequential(*[nn.Linear(4, 4, bias=False) for _ in range(5)])
    parameters, alive = list(model.parameters()), []
    optimizers = {p: torch.optim.SGD([p], lr=0.1) for p in parameters}

    def after(p):
        alive.append(sum(each.grad is not None for each in parameters))
        if in_backward:
            optimizers[p].step()
            optimizers[p].zero_grad()

    for p in parameters:
        p.register_post_accumulate_grad_hook(after)
    model(torch.ones(1, 4)).sum().backward()
    return max(alive)


print("step afterwards: ", most_gradients_alive(in_backward=False))
# > step afterwards:  5
print("step in backward:", most_gradients_alive(in_backward=True))
# > step in backward: 1
