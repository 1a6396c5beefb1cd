import warnings

import torch

x = torch.tensor([0.0, 0.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    y = x / x.norm()
    try:
        y.sum().backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'DivBackward0' returned nan values in its 1th output.
