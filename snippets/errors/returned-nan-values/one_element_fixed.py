import torch

x = torch.tensor([3.0], requires_grad=True)
spread = x.std(correction=0)
spread.backward()
print(spread.detach(), x.grad)
# > tensor(0.) tensor([0.])
