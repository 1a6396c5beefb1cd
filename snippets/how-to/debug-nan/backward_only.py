import warnings

import torch

x = torch.tensor([-1.0, 4.0], requires_grad=True)
loss = x.sqrt().sum()
with (
    warnings.catch_warnings(record=True, action="always") as caught,
    torch.autograd.detect_anomaly(),
):
    try:
        loss.backward()
    except RuntimeError:
        print(str(caught[-1].message)[:78])
        # > Error detected in SqrtBackward0. No forward pass information available. Enable
