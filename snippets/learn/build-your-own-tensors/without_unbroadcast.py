import numpy as np
from tensor_engine import Tensor

w, b = Tensor([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), Tensor([1.0, 1.0])
y = Tensor(w.data + b.data, [(w, lambda gradient: gradient), (b, lambda gradient: gradient)])
y.backward(np.ones((3, 2)))
b.data = b.data - 0.1 * b.grad
print(b.data.shape)  # it was (2,)
# > (3, 2)
