import torch

first, second = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)
for model in (first, second):
    model.eval()
parameters, buffers = torch.func.stack_module_state([first, second])
print(parameters["weight"].shape)
# > torch.Size([2, 1, 2])
