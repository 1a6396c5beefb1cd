import warnings

import torch

model = torch.nn.Linear(1, 1, bias=False)
parameters = model.parameters()
optimizer = torch.optim.SGD(parameters, lr=0.1)

(100 * model.weight).sum().backward()
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    norm = torch.nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
print(norm.item(), model.weight.grad)
# > 0.0 tensor([[100.]])
