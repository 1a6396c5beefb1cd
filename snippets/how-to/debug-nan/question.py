import torch

x = torch.tensor([0.0, 2.0], requires_grad=True)
loss = torch.where(x > 0, x.log(), 0.0).sum()
loss.backward()
print(round(loss.item(), 4), x.grad.tolist())
# > 0.6931 [nan, 0.5]
