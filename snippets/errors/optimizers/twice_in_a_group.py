import warnings

import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    optimizer = torch.optim.SGD([w, w], lr=0.1)
print(f"{caught[0].category.__name__}: {caught[0].message}")
# > UserWarning: optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; see github.com/pytorch/pytorch/issues/40967 for more information

(w * 1.0).sum().backward()
optimizer.step()
print(w.data)
# > tensor([0.8000])
