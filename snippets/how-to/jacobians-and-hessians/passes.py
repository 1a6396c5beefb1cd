import warnings

import torch
from torch.autograd.functional import jacobian
from torch.func import jacfwd, jacrev

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

calls = []


class Probe(torch.autograd.Function):
    generate_vmap_rule = True

    @staticmethod
    def forward(x):
        return x.clone()

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass

    @staticmethod
    def backward(ctx, grad):
        calls.append("backward")
        return grad.clone()

    @staticmethod
    def jvp(ctx, tangent):
        calls.append("forward-mode")
        return tangent.clone()


def f(x):  # 2 inputs, 6 outputs
    return Probe.apply(torch.ones(6, 2) @ x)


x = torch.ones(2)
for name, run in (
    ("jacrev", lambda: jacrev(f)(x)),
    ("jacfwd", lambda: jacfwd(f)(x)),
    ("jacrev, chunk_size=4", lambda: jacrev(f, chunk_size=4)(x)),
    ("jacrev, chunk_size=1", lambda: jacrev(f, chunk_size=1)(x)),
    ("functional.jacobian", lambda: jacobian(f, x)),
):
    calls.clear()
    run()
    print(f"{name}: {len(calls)} {calls[0]}")
    # > jacrev: 1 backward
    # > jacfwd: 1 forward-mode
    # > jacrev, chunk_size=4: 2 backward
    # > jacrev, chunk_size=1: 6 backward
    # > functional.jacobian: 6 backward
