import torch


def two(a, b):
    return a * 2, b * 3


for function in (two, torch.compile(two, backend="aot_eager")):
    a = torch.ones(2, requires_grad=True)
    b = torch.ones(2, requires_grad=True)
    used, _ = function(a, b)
    used.sum().backward()
    print(a.grad, b.grad)
    # > tensor([2., 2.]) None
    # > tensor([2., 2.]) tensor([0., 0.])
