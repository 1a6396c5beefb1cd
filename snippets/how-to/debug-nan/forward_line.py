import warnings

import torch

x = torch.tensor([-1.0, 4.0], requires_grad=True)
with (
    warnings.catch_warnings(record=True, action="always") as caught,
    torch.autograd.detect_anomaly(),
):
    loss = x.sqrt().sum()
    try:
        loss.backward()
    except RuntimeError:
        report = str(caught[-1].message)

print(report.splitlines()[0])
# > Error detected in SqrtBackward0. Traceback of forward call that caused the error:
print("loss = x.sqrt().sum()" in report)
# > True
