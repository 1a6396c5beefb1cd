import torch

logits = torch.tensor([[8.0, 0.0]], requires_grad=True)
loss = torch.nn.functional.cross_entropy(logits, torch.tensor([1]))
loss.backward()
print(loss.item(), logits.grad)
# > 8.000335693359375 tensor([[ 0.9997, -0.9997]])
