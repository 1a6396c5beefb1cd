import numpy as np
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    np.from_dlpack(w)
except BufferError as e:
    print(f"BufferError: {e}")
    # > BufferError: Can't export tensors that require gradient, use tensor.detach()
