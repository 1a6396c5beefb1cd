import copy
import pickle

import torch
from torch import nn
from torch.nn.utils.parametrize import register_parametrization


def load(model, **how):
    model.load_state_dict(copy.deepcopy(model.state_dict()), **how)
    return model


def change(model, how):
    how(model[0])
    return model


actions = {
    "copy.deepcopy(model)": copy.deepcopy,
    "model.double()": lambda model: model.double(),
    "model.to('meta')": lambda model: model.to("meta"),
    "pickle.loads(pickle.dumps(model))": lambda model: pickle.loads(pickle.dumps(model)),
    "nn.init.zeros_(model[0].weight)": lambda model: change(
        model, lambda layer: nn.init.zeros_(layer.weight)
    ),
    "model[0].weight.data = …": lambda model: change(
        model, lambda layer: setattr(layer.weight, "data", torch.zeros(2, 2))
    ),
    "register_parametrization on model[0]": lambda model: change(
        model, lambda layer: register_parametrization(layer, "weight", nn.Softplus())
    ),
    "load_state_dict(state)": load,
    "load_state_dict(state, assign=True)": lambda model: load(model, assign=True),
}
for name, action in actions.items():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    model[1].weight = model[0].weight
    model = action(model)
    print(f"{name}:", "yes" if model[0].weight is model[1].weight else "no")
    # > copy.deepcopy(model): yes
    # > model.double(): yes
    # > model.to('meta'): no
    # > pickle.loads(pickle.dumps(model)): yes
    # > nn.init.zeros_(model[0].weight): yes
    # > model[0].weight.data = …: yes
    # > register_parametrization on model[0]: no
    # > load_state_dict(state): yes
    # > load_state_dict(state, assign=True): no
