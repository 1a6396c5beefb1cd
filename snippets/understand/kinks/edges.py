import torch

functions = {
    "sqrt at 0": (torch.sqrt, 0),
    "x**1.5 at 0": (lambda x: x**1.5, 0),
    "log at 0": (torch.log, 0),
    "logit at 0": (torch.logit, 0),
    "asin at 1": (torch.asin, 1),
    "acos at 1": (torch.acos, 1),
    "x * log(x) at 0": (lambda x: x * x.log(), 0),
    "xlogy(x, x) at 0": (lambda x: torch.xlogy(x, x), 0),
}
for name, (f, at) in functions.items():
    x = torch.tensor([at - 1e-9, at, at + 1e-9], dtype=torch.float64, requires_grad=True)
    left, gradient, right = torch.autograd.grad(f(x).sum(), x)[0].tolist()
    print(f"{name:16} left of it {left:<9.3g} autograd {gradient:<4g} right of it {right:.3g}")
    # > sqrt at 0        left of it nan       autograd inf  right of it 1.58e+04
    # > x**1.5 at 0      left of it nan       autograd 0    right of it 4.74e-05
    # > log at 0         left of it -1e+09    autograd inf  right of it 1e+09
    # > logit at 0       left of it nan       autograd inf  right of it 1e+09
    # > asin at 1        left of it 2.24e+04  autograd inf  right of it nan
    # > acos at 1        left of it -2.24e+04 autograd -inf right of it nan
    # > x * log(x) at 0  left of it nan       autograd nan  right of it -19.7
    # > xlogy(x, x) at 0 left of it nan       autograd nan  right of it -19.7
