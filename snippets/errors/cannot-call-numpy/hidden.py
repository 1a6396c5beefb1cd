import numpy as np
import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    np.asarray(w)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
