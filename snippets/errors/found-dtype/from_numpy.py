import numpy
import torch

target = torch.from_numpy(numpy.array([0.0, 1.0]))
print(target.dtype, target.float().dtype)
# > torch.float64 torch.float32
