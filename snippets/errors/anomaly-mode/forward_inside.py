import contextlib
import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        loss = (torch.sqrt(x) * torch.tensor([0.0, 1.0])).sum()  # inside
        with contextlib.suppress(RuntimeError):
            loss.backward()
print("Traceback of forward call" in str(caught[-1].message))
# > True
