import torch
from torch.nn.functional import softplus

cases = {
    "log(1 + exp(x)) at 200": (lambda x: x.exp().log1p(), 200.0),
    "softplus(x) at 200": (softplus, 200.0),
    "log(sigmoid(x)) at -200": (lambda x: x.sigmoid().log(), -200.0),
    "logsigmoid(x) at -200": (torch.nn.functional.logsigmoid, -200.0),
    "x * log(x) at 0": (lambda x: x * x.log(), 0.0),
    "xlogy(x, x) at 0": (lambda x: torch.xlogy(x, x), 0.0),
    "entr(x) at 0": (torch.special.entr, 0.0),
}
for name, (function, value) in cases.items():
    x = torch.tensor(value, requires_grad=True)
    y = function(x)
    y.backward()
    print(f"{name}: {y.item()}, gradient {x.grad.item()}")
    # > log(1 + exp(x)) at 200: inf, gradient nan
    # > softplus(x) at 200: 200.0, gradient 1.0
    # > log(sigmoid(x)) at -200: -inf, gradient nan
    # > logsigmoid(x) at -200: -200.0, gradient 1.0
    # > x * log(x) at 0: nan, gradient nan
    # > xlogy(x, x) at 0: 0.0, gradient nan
    # > entr(x) at 0: 0.0, gradient inf
