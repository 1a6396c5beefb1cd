import warnings

import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
with torch.autograd.set_detect_anomaly(True), warnings.catch_warnings():
    warnings.simplefilter("ignore")  # hides the UserWarning that shows your line of code
    try:
        torch.where(x > 0, x.sqrt(), 0.0).sum().backward()
    except RuntimeError as e:
        print(f"RuntimeError: {e}")
        # > RuntimeError: Function 'SqrtBackward0' returned nan values in its 0th output.
