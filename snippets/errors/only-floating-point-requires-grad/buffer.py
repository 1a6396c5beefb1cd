import torch

module = torch.nn.Module()
module.register_buffer("table", torch.tensor([0, 1, 1]))
module.index = torch.nn.Parameter(torch.tensor([2, 0]), requires_grad=False)
print(list(module.state_dict()))
# > ['index', 'table']
