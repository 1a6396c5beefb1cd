import torch

g = torch.tensor(2.0, requires_grad=True)  # generator
d = torch.tensor(5.0, requires_grad=True)  # discriminator
fake = g**2

loss_d = d * fake.detach()  # the backward pass stops before the generator
loss_d.backward()
loss_g = -d * fake
loss_g.backward(inputs=[g])
print(d.grad, g.grad)
# > tensor(4.) tensor(-20.)
