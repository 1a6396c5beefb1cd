import copy

import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
model = torch.nn.Linear(2, 1)
model.last_output = (w * 3).detach()
twin = copy.deepcopy(model)
print(twin.last_output)
# > tensor([3., 6.])
