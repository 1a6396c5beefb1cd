import torch

x = torch.tensor(300.0, requires_grad=True)
loss = torch.log(x.half().float() ** 2)
loss.backward()
print(loss.item(), x.grad)
# > 11.407565116882324 tensor(0.0067)
