import torch
import torch.nn.functional as F

prediction = torch.tensor([0.5, 0.5], dtype=torch.float16, requires_grad=True)
target = torch.tensor([0.0, 1.0])
loss = F.binary_cross_entropy(prediction.float(), target)
loss.backward()
print(prediction.grad)
# > tensor([ 1., -1.], dtype=torch.float16)
