import torch
from torch import nn
from torch.func import functional_call, grad, vmap

model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
x, y = torch.rand(5, 3), torch.tensor([0, 1, 1, 0, 1])


def loss_of_one(params, x, y):
    return nn.functional.cross_entropy(functional_call(model, params, (x[None],)), y[None])


params = {name: p.detach() for name, p in model.named_parameters()}
per_sample = vmap(grad(loss_of_one), in_dims=(None, 0, 0))(params, x, y)

model.zero_grad()
nn.functional.cross_entropy(model(x), y).backward()
for name, p in model.named_parameters():
    torch.testing.assert_close(per_sample[name].mean(0), p.grad)
print("the mean of the samples is the gradient of the batch")
# > the mean of the samples is the gradient of the batch
