import torch

module = torch.nn.Module()
module.register_parameter("scale", torch.nn.Parameter(torch.tensor([1.0])))
module.register_buffer("mean", torch.tensor([0.5]))
print([name for name, _ in module.named_parameters()])
# > ['scale']
print(list(module.state_dict()))
# > ['scale', 'mean']
