import torch

parameters = {
    "layer": {"weight": torch.tensor(3.0), "bias": torch.tensor(1.0)},
    "scale": torch.tensor(2.0),
}


def loss(p, x):
    layer = p["layer"]
    return p["scale"] * (layer["weight"] * x + layer["bias"])


print(torch.func.grad(loss)(parameters, 5.0))
# > {'layer': {'weight': tensor(10.), 'bias': tensor(2.)}, 'scale': tensor(16.)}
