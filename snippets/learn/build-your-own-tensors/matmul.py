import torch
from tensor_engine import Tensor

A, B = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], [[1.0, 0.0], [2.0, 1.0], [0.0, 3.0]]
C_bar = [[1.0, 10.0], [100.0, 1000.0]]

a, b = Tensor(A), Tensor(B)
c = a @ b
c.backward(C_bar)
print(c.data.tolist())
# > [[5.0, 11.0], [14.0, 23.0]]
print(a.grad.tolist())
# > [[1.0, 12.0, 30.0], [100.0, 1200.0, 3000.0]]
print(b.grad.tolist())
# > [[401.0, 4010.0], [502.0, 5020.0], [603.0, 6030.0]]

a, b = torch.tensor(A, requires_grad=True), torch.tensor(B, requires_grad=True)
(a @ b).backward(torch.tensor(C_bar))
print(a.grad.tolist())
# > [[1.0, 12.0, 30.0], [100.0, 1200.0, 3000.0]]
print(b.grad.tolist())
# > [[401.0, 4010.0], [502.0, 5020.0], [603.0, 6030.0]]
