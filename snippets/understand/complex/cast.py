import warnings

import torch

z = torch.tensor(1 + 2j, requires_grad=True)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the cast discards the imaginary part
    out = z.to(torch.float32)
print(out.item(), torch.autograd.grad(out, z)[0])
# > 1.0 tensor(1.+0.j)
