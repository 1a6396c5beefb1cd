import torch

logits = torch.tensor([200.0, 0.0], requires_grad=True)
loss = -torch.softmax(logits, dim=0)[1].log()
loss.backward()
print(loss.item(), logits.grad)
# > inf tensor([nan, nan])
