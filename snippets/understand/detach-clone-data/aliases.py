import copy

import torch

weight = torch.zeros(2)
pair = [weight, weight[:1]]
together = copy.deepcopy(pair)
apart = [copy.deepcopy(each) for each in pair]
for name, (whole, part) in {"one call": together, "two calls": apart}.items():
    whole[0] = 7.0
    print(f"{name}: {part.item()}")
    # > one call: 7.0
    # > two calls: 0.0
