import warnings

import torch
from torch.func import hessian, jacfwd, jacrev

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def with_no_grad(x):
    with torch.no_grad():
        scale = x**2
    return scale + 3 * x


def with_detach(x):
    return (x**2).detach() + 3 * x


x = torch.tensor(2.0)
for f in (with_no_grad, with_detach):
    print(f"{f.__name__}: jacrev {jacrev(f)(x).item()}, jacfwd {jacfwd(f)(x).item()}")
    # > with_no_grad: jacrev 3.0, jacfwd 7.0
    # > with_detach: jacrev 3.0, jacfwd 3.0


def product(x):
    return with_no_grad(x) * x


print("hessian", hessian(product)(x).item(), "jacrev twice", jacrev(jacrev(product))(x).item())
# > hessian 10.0 jacrev twice 6.0
