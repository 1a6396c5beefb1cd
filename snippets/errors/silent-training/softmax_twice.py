import torch

logits = torch.tensor([[8.0, 0.0]], requires_grad=True)
probabilities = torch.softmax(logits, dim=1)
loss = torch.nn.functional.cross_entropy(probabilities, torch.tensor([1]))
loss.backward()
print(loss.item(), logits.grad)
# > 1.3127714395523071 tensor([[ 0.0005, -0.0005]])
