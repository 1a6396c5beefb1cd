import torch

module = torch.nn.Module()
try:
    module.register_parameter("scale", torch.tensor([1.0]))
except TypeError as e:
    print(f"TypeError: {e}")
    # > TypeError: cannot assign 'torch.FloatTensor' object to parameter 'scale' (torch.nn.Parameter or None required)
