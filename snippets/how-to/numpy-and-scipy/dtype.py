import numpy as np
import torch

x = torch.ones(2)
result = np.sin(x.numpy()) * np.array([1.0, 2.0])
print(torch.as_tensor(result).dtype, torch.as_tensor(result, dtype=x.dtype).dtype)
# > torch.float64 torch.float32
