import torch
from torch import nn
from torch.func import functional_call, grad, vmap

model = nn.Linear(2, 1)
nn.init.ones_(model.weight)
nn.init.zeros_(model.bias)
x = torch.tensor([[1.0, 2.0], [3.0, 0.0], [0.0, 1.0]])
y = torch.tensor([[1.0], [1.0], [1.0]])


def loss_of_one(params, x, y):
    prediction = functional_call(model, params, (x[None],))
    return nn.functional.mse_loss(prediction, y[None])


params = {name: p.detach() for name, p in model.named_parameters()}
per_sample = vmap(grad(loss_of_one), in_dims=(None, 0, 0))(params, x, y)
print(per_sample["weight"].shape)
# > torch.Size([3, 1, 2])
print(per_sample["weight"].tolist())
# > [[[4.0, 8.0]], [[12.0, 0.0]], [[0.0, 0.0]]]
print(per_sample["bias"].tolist())
# > [[4.0], [4.0], [0.0]]
