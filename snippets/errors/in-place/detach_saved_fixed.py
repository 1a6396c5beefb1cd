import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
hidden = x * 3
loss = (hidden**2).sum()
hidden = hidden.detach()
loss.backward()
print(x.grad, hidden.requires_grad)
# > tensor([18., 36.]) False
