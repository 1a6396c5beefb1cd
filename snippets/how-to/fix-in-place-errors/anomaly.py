import warnings

import torch

x = torch.ones(2, requires_grad=True)
with (
    warnings.catch_warnings(record=True, action="always") as caught,
    torch.autograd.detect_anomaly(),
):
    h = x * 3
    y = h.sin()
    h.add_(1)
    try:
        y.sum().backward()
    except RuntimeError:
        report = str(caught[-1].message)
for line in ("y = h.sin()", "h.add_(1)"):
    print(line, "is in the report:", line in report)
    # > y = h.sin() is in the report: True
    # > h.add_(1) is in the report: False
