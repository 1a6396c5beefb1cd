import torch

logit = torch.tensor(200.0, requires_grad=True)
target = torch.tensor(0.0)
loss = torch.nn.functional.binary_cross_entropy_with_logits(logit, target)
loss.backward()
print(loss.item(), logit.grad)
# > 200.0 tensor(1.)
