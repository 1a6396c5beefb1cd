import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        root = x.sqrt()
        loss = (root * torch.tensor([0.0, 1.0])).sum()
        try:
            loss.backward()
        except RuntimeError as e:
            print(e)
            # > Function 'SqrtBackward0' returned nan values in its 0th output.
lines = str(caught[-1].message).splitlines()
print(next(line.strip() for line in lines if "x.sqrt" in line))
# > root = x.sqrt()
