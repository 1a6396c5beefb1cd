import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
log_p = logits.log_softmax(dim=0)
entropy = -(log_p.exp() * log_p).sum()
entropy.backward()
print(logits.grad)
# > tensor([0., 0.])
