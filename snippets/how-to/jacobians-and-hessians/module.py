import torch
from torch import nn
from torch.func import functional_call, jacrev

model = nn.Linear(2, 1)
x = torch.tensor([[3.0, 4.0]])
params = {name: p.detach() for name, p in model.named_parameters()}

jacobian = jacrev(lambda params: functional_call(model, params, (x,)))(params)
for name, each in jacobian.items():
    print(name, each.shape, each.flatten().tolist())
    # > weight torch.Size([1, 1, 1, 2]) [3.0, 4.0]
    # > bias torch.Size([1, 1, 1]) [1.0]
