import numpy as np
from tensor_engine import Tensor

x = Tensor([2.0, 3.0])
y = Tensor(x.data**2, [(x, lambda gradient: gradient * 2 * x.data)])

print(y.data.tolist())
# > [4.0, 9.0]
source, vector_jacobian_product = y.edges[0]
print(vector_jacobian_product(np.array([1.0, 0.0])).tolist())
# > [4.0, 0.0]
print(vector_jacobian_product(np.array([1.0, 10.0])).tolist())
# > [4.0, 60.0]
