import warnings

import torch

model = torch.nn.Linear(2, 1)
model(torch.tensor([[30.0, 40.0]])).sum().backward()
parameters = model.parameters()
print(len(list(parameters)))
# > 2
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    torch.nn.utils.clip_grad_norm_(parameters, max_norm=1.0)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: `parameters` is an empty generator, no gradient clipping will occur.
print(model.weight.grad)
# > tensor([[30., 40.]])
