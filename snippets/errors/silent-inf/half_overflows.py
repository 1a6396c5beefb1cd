import torch

x = torch.tensor(300.0, requires_grad=True)
loss = torch.log((x.half() ** 2).float())
loss.backward()
print(loss.item(), x.grad)
# > inf tensor(0.)
