import torch
from torch.autograd import set_multithreading_enabled

x = torch.tensor(3.0, requires_grad=True)
with set_multithreading_enabled(False):
    (x**2).backward()
    print(x.grad, set_multithreading_enabled(False).prev)
    # > tensor(6.) False
print(set_multithreading_enabled(True).prev)
# > True
