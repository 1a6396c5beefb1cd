import torch

A = torch.tensor([[4.0, 1.0], [2.0, 5.0]], dtype=torch.float64, requires_grad=True)
b = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
v = torch.tensor([1.0, -1.0], dtype=torch.float64)  # the gradient that arrives at x

x = torch.linalg.solve(A, b)
grad_A, grad_b = torch.autograd.grad(x, (A, b), v)

u = torch.linalg.solve(A.detach().T, v)
print("gradient of b:", torch.allclose(grad_b, u))
# > gradient of b: True
print("gradient of A:", torch.allclose(grad_A, -torch.outer(u, x.detach())))
# > gradient of A: True

z, diagonal = torch.zeros(2, dtype=torch.float64), A.diagonal()
for _ in range(60):  # Jacobi's method, unrolled
    z = (b - (A @ z - diagonal * z)) / diagonal
unrolled = torch.autograd.grad(z, (A, b), v)
print("unrolled:", torch.allclose(unrolled[0], grad_A), torch.allclose(unrolled[1], grad_b))
# > unrolled: True True
