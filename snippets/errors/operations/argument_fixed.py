import torch
import torch.nn.functional as F

scores = torch.tensor([[2.0, 1.0], [0.0, 3.0]])
target = torch.tensor([0, 1])
weight = torch.tensor([1.0, 1.0], requires_grad=True)
losses = F.cross_entropy(scores, target, reduction="none")
loss = (weight[target] * losses).sum() / weight[target].sum()
loss.backward()
print(weight.grad)
# > tensor([ 0.0662, -0.0662])
