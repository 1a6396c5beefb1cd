import torch
from tensor_engine import Tensor

w, b = Tensor([[1.0], [2.0]]), Tensor([3.0, 4.0, 5.0])
y = (w + b) * b + 1
print(y.data.shape)
# > (2, 3)
y.backward([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
print(w.grad.tolist(), b.grad.tolist())
# > [[26.0], [62.0]] [39.0, 68.0, 105.0]

w = torch.tensor([[1.0], [2.0]], requires_grad=True)
b = torch.tensor([3.0, 4.0, 5.0], requires_grad=True)
y = (w + b) * b + 1
y.backward(torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]))
print(w.grad.tolist(), b.grad.tolist())
# > [[26.0], [62.0]] [39.0, 68.0, 105.0]
