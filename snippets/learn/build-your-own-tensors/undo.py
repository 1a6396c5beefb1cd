import numpy as np
import torch
from tensor_engine import unbroadcast

gradient = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])

print(unbroadcast(gradient, (3,)).tolist())
# > [5.0, 7.0, 9.0]
print(unbroadcast(gradient, (2, 1)).tolist())
# > [[6.0], [15.0]]
print(unbroadcast(gradient, ()).tolist())
# > 21.0
print(unbroadcast(gradient, (2, 3)).tolist())
# > [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]

print(torch.from_numpy(gradient).sum_to_size(2, 1).tolist())
# > [[6.0], [15.0]]
