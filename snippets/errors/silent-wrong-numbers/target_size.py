import warnings

import torch
import torch.nn.functional as F

prediction = torch.tensor([[1.0], [2.0]], requires_grad=True)
target = torch.tensor([1.0, 2.0])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    loss = F.mse_loss(prediction, target)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: Using a target size (torch.Size([2])) that is different to the input size (torch.Size([2, 1])). This will likely lead to incorrect results due to broadcasting. Please ensure they have the same size.
print(loss.item())  # the predictions are right, so 0 would be correct
# > 0.5
