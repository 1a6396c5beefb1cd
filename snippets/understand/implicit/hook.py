import contextlib

import torch

W = torch.tensor([[0.3, -0.2], [0.1, 0.4]], dtype=torch.float64)
x = torch.tensor([0.5, -1.0], dtype=torch.float64, requires_grad=True)


def gradient(solver_mode, correct):
    with solver_mode:
        z = torch.zeros(2, dtype=torch.float64)
        for _ in range(100):
            z = torch.tanh(W @ z + x)
    z = torch.tanh(W @ z + x)  # attaches the solution to x
    z0 = z.detach().requires_grad_()
    f0 = torch.tanh(W @ z0 + x)

    def solve_backward(v):
        u = v
        for _ in range(100):
            u = v + torch.autograd.grad(f0, z0, u, retain_graph=True)[0]
        return u

    if correct:
        z.register_hook(solve_backward)
    return torch.autograd.grad(z.sum(), x)[0]


record = contextlib.nullcontext()
print("unrolled:          ", gradient(record, correct=False))
# > unrolled:           tensor([0.6021, 0.2670], dtype=torch.float64)
print("no_grad and hook:  ", gradient(torch.no_grad(), correct=True))
# > no_grad and hook:   tensor([0.6021, 0.2670], dtype=torch.float64)
print("hook, but no no_grad:", gradient(record, correct=True))
# > hook, but no no_grad: tensor([0.7230, 0.2555], dtype=torch.float64)
