import warnings

import torch

warnings.simplefilter("ignore")  # entering the mode warns that it is slow
x = torch.tensor(-1.0, requires_grad=True)
try:
    with torch.autograd.detect_anomaly():
        x.sqrt().backward()
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: Function 'SqrtBackward0' returned nan values in its 0th output.
print(x.grad)
# > None
