import torch

bias = torch.tensor(-5.0, requires_grad=True)
x = torch.tensor([1.0, 2.0, 3.0])
hidden = torch.nn.functional.leaky_relu(x + bias, negative_slope=0.5)
loss = ((hidden - 1) ** 2).sum()
loss.backward()
print(loss.item(), bias.grad)
# > 19.25 tensor(-7.5000)
