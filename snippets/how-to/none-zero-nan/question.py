import torch

w = torch.tensor([3.0], requires_grad=True)
b = torch.tensor([1.0], requires_grad=True)
loss = (torch.relu(w - 5) + b.detach()).sum()
loss.backward()
print(w.grad, b.grad)
# > tensor([0.]) None
