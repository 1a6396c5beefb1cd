import warnings

import torch

warnings.simplefilter("ignore")

with torch.autograd.detect_anomaly(check_nan=True):
    x = torch.tensor(-1.0, requires_grad=True)
    y = x.log()
    y.backward()
print(y, x.grad)
# > tensor(nan, grad_fn=<LogBackward0>) tensor(-1.)
