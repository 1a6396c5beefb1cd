import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
    x.sqrt().sum().backward()
print(x.grad)
# > tensor([   inf, 0.2500])
