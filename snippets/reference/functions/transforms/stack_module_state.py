import torch

models = [torch.nn.Linear(2, 1) for _ in range(3)]
parameters, buffers = torch.func.stack_module_state(models)
print({name: tuple(each.shape) for name, each in parameters.items()}, buffers)
# > {'weight': (3, 1, 2), 'bias': (3, 1)} {}
