import warnings

import torch

x = torch.tensor([1.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    scaled = x * 0.0
    loss = scaled.sqrt()
    try:
        loss.backward()
    except RuntimeError as error:
        print(error)
        # > Function 'MulBackward0' returned nan values in its 0th output.
