import warnings

import torch

x = torch.tensor([3.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    spread = x.std()  # of a single element
    try:
        spread.backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'StdBackward0' returned nan values in its 0th output.
