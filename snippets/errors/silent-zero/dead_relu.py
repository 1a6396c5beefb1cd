import torch

bias = torch.tensor(-5.0, requires_grad=True)
x = torch.tensor([1.0, 2.0, 3.0])
loss = ((torch.relu(x + bias) - 1) ** 2).sum()
loss.backward()
print(loss.item(), bias.grad)
# > 3.0 tensor(0.)
