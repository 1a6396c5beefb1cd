import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    loss = (torch.sqrt(x) * torch.tensor([0.0, 1.0])).sum()
    try:
        loss.backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'SqrtBackward0' returned nan values in its 0th output.
