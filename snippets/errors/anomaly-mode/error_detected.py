import contextlib
import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        loss = (torch.sqrt(x) * torch.tensor([0.0, 1.0])).sum()
        with contextlib.suppress(RuntimeError):
            loss.backward()
first, *_ = str(caught[-1].message).splitlines()
print(f"{caught[-1].category.__name__}: {first}")
# > UserWarning: Error detected in SqrtBackward0. Traceback of forward call that caused the error:
