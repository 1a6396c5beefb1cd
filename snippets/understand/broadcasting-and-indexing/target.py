import warnings

import torch
import torch.nn.functional as F

prediction = torch.zeros(3, 1, requires_grad=True)
target = torch.tensor([0.0, 1.0, 2.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    F.mse_loss(prediction, target).backward()
print(str(caught[0].message))
# > Using a target size (torch.Size([3])) that is different to the input size (torch.Size([3, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.
print(prediction.grad.flatten())
# > tensor([-0.6667, -0.6667, -0.6667])

prediction.grad = None
F.mse_loss(prediction.squeeze(1), target).backward()
print(prediction.grad.flatten())
# > tensor([ 0.0000, -0.6667, -1.3333])
