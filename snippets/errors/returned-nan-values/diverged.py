import warnings

import torch

layer = torch.nn.Linear(2, 1)
torch.nn.init.constant_(layer.weight, float("inf"))  # an earlier step was too large
x = torch.ones(1, 2, requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    loss = (layer(x) * 0).sum()
    try:
        loss.backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'AddmmBackward0' returned nan values in its 1th output.
