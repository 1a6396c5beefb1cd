import warnings

import torch

for name, function in (("log", torch.log), ("sqrt", torch.sqrt)):
    x = torch.tensor([-1.0], requires_grad=True)
    with warnings.catch_warnings(action="ignore"), torch.autograd.detect_anomaly():
        y = function(x)
        try:
            y.backward()
            print(f"{name}: value {y.item()}, gradient {x.grad.item()}, nothing reported")
            # > log: value nan, gradient -1.0, nothing reported
        except RuntimeError as error:
            print(f"{name}: value {y.item()}, {error}")
            # > sqrt: value nan, Function 'SqrtBackward0' returned nan values in its 0th output.
