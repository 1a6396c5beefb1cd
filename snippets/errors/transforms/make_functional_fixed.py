import torch

layer = torch.nn.Linear(2, 1, bias=False)
parameters = {name: p.detach() for name, p in layer.named_parameters()}
x = torch.tensor([3.0, 4.0])


def loss(parameters):
    return torch.func.functional_call(layer, parameters, (x,)).sum()


print(torch.func.grad(loss)(parameters))
# > {'weight': tensor([[3., 4.]])}
