import numpy as np
import torch

matrix = torch.tensor([[2.0, 1.0], [1.0, 3.0]], dtype=torch.float64, requires_grad=True)
vector = torch.tensor([1.0, 2.0], dtype=torch.float64)
solution = torch.linalg.solve(matrix, vector)
print(np.allclose(np.linalg.solve(matrix.detach().numpy(), vector.numpy()), solution.detach()))
# > True
solution.sum().backward()
print(matrix.grad)
# > tensor([[-0.0800, -0.2400],
# >         [-0.0400, -0.1200]], dtype=torch.float64)
