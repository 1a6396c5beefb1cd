import warnings

import torch

x = torch.tensor([-1.0, 4.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    loss = x.sqrt().sum()
    try:
        loss.backward()
    except RuntimeError as error:
        print(error)
        # > Function 'SqrtBackward0' returned nan values in its 0th output.
