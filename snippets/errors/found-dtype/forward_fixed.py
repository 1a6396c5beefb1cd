import torch
import torch.nn.functional as F

prediction = torch.tensor([0.5, 0.5], requires_grad=True)
target = torch.tensor([0.0, 1.0], dtype=torch.float64)
loss = F.binary_cross_entropy(prediction, target.float())
loss.backward()
print(prediction.grad)
# > tensor([ 1., -1.])
