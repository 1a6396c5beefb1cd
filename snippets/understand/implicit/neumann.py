import torch
from torch.func import grad, jacrev

X = torch.tensor([[1.0, 2.0], [3.0, -1.0], [0.5, 1.0]], dtype=torch.float64)
y = torch.tensor([1.0, 2.0, 0.0], dtype=torch.float64)
decay = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)


def inner(w, decay):
    return (X @ w - y).square().sum() + decay * w @ w


with torch.no_grad():
    w = torch.linalg.solve(X.T @ X + decay * torch.eye(2), X.T @ y)
    H = jacrev(grad(inner))(w, decay)
v = 2 * (w - 0.5)  # the gradient of the loss on held-out data
for terms in (1, 10, 100):
    term, u, rate = v, torch.zeros_like(v), 0.03
    for _ in range(terms):
        u, term = u + rate * term, term - rate * H @ term
    (grad_decay,) = torch.autograd.grad(grad(inner)(w, decay), decay, -u)
    print(f"length {terms}: {grad_decay:.6f}")
    # > length 1: -0.009325
    # > length 10: -0.007764
    # > length 100: -0.007638
