import torch
from torch import nn
from torch.utils._python_dispatch import TorchDispatchMode


class Count(TorchDispatchMode):
    calls = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.calls += 1
        return function(*args, **(kwargs or {}))


net = nn.Sequential(nn.Linear(1, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1))
for order in range(4):
    x = torch.ones(5, 1, requires_grad=True)
    with Count() as count:
        u = net(x)
        for _ in range(order):
            (u,) = torch.autograd.grad(u.sum(), x, create_graph=True)
        u.square().mean().backward(inputs=list(net.parameters()))
    print("derivative of order", order, "in the loss:", count.calls, "operations")
    # > derivative of order 0 in the loss: 50 operations
    # > derivative of order 1 in the loss: 79 operations
    # > derivative of order 2 in the loss: 145 operations
    # > derivative of order 3 in the loss: 290 operations
