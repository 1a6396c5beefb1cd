import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
loss = -torch.log_softmax(logits, dim=0)[1]
loss.backward()
print(loss.item(), logits.grad)
# > 200.0 tensor([ 1., -1.])
