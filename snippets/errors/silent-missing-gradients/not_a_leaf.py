import warnings

import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 3
(hidden**2).sum().backward()

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # hides the UserWarning
    print(hidden.grad)
    # > None
