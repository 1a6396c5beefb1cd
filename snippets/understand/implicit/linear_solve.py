import torch

A = torch.tensor([[4.0, 1.0], [2.0, 5.0]], dtype=torch.float64, requires_grad=True)
b = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
v = torch.tensor([1.0, -1.0], dtype=torch.float64)  # the gradient that arrives at x

x = torch.linalg.solve(A, b)
by_A, by_b = torch.autograd.grad(x, (A, b), v)

u = torch.linalg.solve(A.detach().T, v)
print("by b:", torch.allclose(by_b, u))
# > by b: True
print("by A:", torch.allclose(by_A, -torch.outer(u, x.detach())))
# > by A: True

z, diagonal = torch.zeros(2, dtype=torch.float64), A.diagonal()
for _ in range(60):  # Jacobi's method, unrolled
    z = (b - (A @ z - diagonal * z)) / diagonal
unrolled = torch.autograd.grad(z, (A, b), v)
print("unrolled:", torch.allclose(unrolled[0], by_A), torch.allclose(unrolled[1], by_b))
# > unrolled: True True
