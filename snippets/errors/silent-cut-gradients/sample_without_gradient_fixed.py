import torch

mean = torch.tensor(3.0, requires_grad=True)
drawn = torch.distributions.Normal(mean, 1.0).rsample()
loss = 5 * drawn + mean**2
loss.backward()
print(drawn.requires_grad, mean.grad)
# > True tensor(11.)
