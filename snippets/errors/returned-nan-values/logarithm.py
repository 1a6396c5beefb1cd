import warnings

import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    loss = -(logits.softmax(0).log() * torch.tensor([1.0, 0.0])).sum()
    try:
        loss.backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'LogBackward0' returned nan values in its 0th output.
