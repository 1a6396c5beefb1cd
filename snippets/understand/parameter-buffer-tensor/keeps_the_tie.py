import copy

from torch import nn


def load(model, **how):
    model.load_state_dict(copy.deepcopy(model.state_dict()), **how)
    return model


actions = {
    "copy.deepcopy(model)": copy.deepcopy,
    "model.double()": lambda model: model.double(),
    "model.to('meta')": lambda model: model.to("meta"),
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
    # > load_state_dict(state): yes
    # > load_state_dict(state, assign=True): no
