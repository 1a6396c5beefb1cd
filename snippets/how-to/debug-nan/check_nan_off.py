import warnings

import torch

x = torch.tensor([-1.0, 4.0], requires_grad=True)
with (
    warnings.catch_warnings(action="ignore"),
    torch.autograd.detect_anomaly(check_nan=False),
):
    x.sqrt().sum().backward()
print(x.grad)
# > tensor([   nan, 0.2500])
