import torch

for f in (torch.amax, lambda both: both.max(dim=0).values):
    x = torch.tensor(0.0, requires_grad=True)
    f(torch.stack([2 * x, x])).backward()
    print(x.grad)
    # > tensor(1.5000)
    # > tensor(2.)
