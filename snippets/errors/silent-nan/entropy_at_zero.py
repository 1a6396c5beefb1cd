import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
p = logits.softmax(dim=0)
entropy = -torch.xlogy(p, p).sum()
entropy.backward()
print(logits.grad)
# > tensor([nan, nan])
