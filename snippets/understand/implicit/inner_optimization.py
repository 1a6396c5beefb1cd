import torch
from torch.func import grad, jacrev

X = torch.tensor([[1.0, 2.0], [3.0, -1.0], [0.5, 1.0]], dtype=torch.float64)
y = torch.tensor([1.0, 2.0, 0.0], dtype=torch.float64)
decay = torch.tensor(0.5, dtype=torch.float64, requires_grad=True)


def inner(w, decay):
    return (X @ w - y).square().sum() + decay * w @ w


def outer(w):  # the loss on held-out data
    return (w - torch.tensor([0.5, 0.5], dtype=torch.float64)).square().sum()


w = torch.zeros(2, dtype=torch.float64)
for _ in range(300):
    w = w - 0.03 * grad(inner)(w, decay)
(unrolled,) = torch.autograd.grad(outer(w), decay)

w, fixed = w.detach(), decay.detach()
hessian = jacrev(grad(inner))(w, fixed)
u = torch.linalg.solve(hessian, grad(outer)(w))
(implicit,) = torch.autograd.grad(grad(inner)(w, decay), decay, -u)
print(f"unrolled {unrolled:.6f}, implicit {implicit:.6f}")
# > unrolled -0.007638, implicit -0.007638

eye = torch.eye(2, dtype=torch.float64)
closed = outer(torch.linalg.solve(X.T @ X + decay * eye, X.T @ y))
print(f"closed form {torch.autograd.grad(closed, decay)[0]:.6f}")
# > closed form -0.007638
