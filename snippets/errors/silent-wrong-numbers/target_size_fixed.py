import torch
import torch.nn.functional as F

prediction = torch.tensor([[1.0], [2.0]], requires_grad=True)
target = torch.tensor([1.0, 2.0])
loss = F.mse_loss(prediction.squeeze(1), target)
print(loss.item())
# > 0.0
