import numpy as np
import torch

number = np.sin(torch.ones(()).numpy())
print(type(number).__name__)
# > float32
try:
    torch.from_numpy(number)
except TypeError as error:
    print(error)
    # > expected np.ndarray (got numpy.float32)
print(torch.as_tensor(number))
# > tensor(0.8415)
