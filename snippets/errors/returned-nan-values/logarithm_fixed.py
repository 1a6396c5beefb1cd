import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
loss = -(logits.log_softmax(0) * torch.tensor([1.0, 0.0])).sum()
loss.backward()
print(logits.grad)
# > tensor([0., 0.])
