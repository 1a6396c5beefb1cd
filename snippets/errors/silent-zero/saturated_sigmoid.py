import torch

logit = torch.tensor(200.0, requires_grad=True)
loss = torch.sigmoid(logit) ** 2  # the target is 0
loss.backward()
print(loss.item(), logit.grad)
# > 1.0 tensor(0.)
