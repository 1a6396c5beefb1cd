import numpy as np
import torch


class Solve(torch.autograd.Function):
    @staticmethod
    def forward(ctx, matrix, vector):
        x = torch.as_tensor(np.linalg.solve(matrix.numpy(), vector.numpy()))
        ctx.save_for_backward(matrix, x)
        return x

    @staticmethod
    def backward(ctx, grad):
        matrix, x = ctx.saved_tensors
        grad_vector = Solve.apply(matrix.T, grad)
        return -torch.outer(grad_vector, x), grad_vector


matrix = torch.tensor([[2.0, 1.0], [1.0, 3.0]], dtype=torch.float64, requires_grad=True)
vector = torch.tensor([1.0, 2.0], dtype=torch.float64, requires_grad=True)
print(torch.autograd.gradcheck(Solve.apply, (matrix, vector)))
# > True
print(torch.autograd.gradgradcheck(Solve.apply, (matrix, vector)))
# > True
