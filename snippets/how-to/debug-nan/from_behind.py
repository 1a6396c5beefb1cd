import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
weight = torch.tensor(float("nan"))
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    loss = x.exp().sum() * weight
    try:
        loss.backward()
    except RuntimeError as error:
        print(error)
        # > Function 'MulBackward0' returned nan values in its 0th output.
