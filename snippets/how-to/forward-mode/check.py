import warnings

import torch
from torch.func import jvp, vjp

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def assert_modes_agree(f, x):
    v = torch.randn_like(x)
    out, tangent = jvp(f, (x,), (v,))
    u = torch.randn_like(out)
    (gradient,) = vjp(f, x)[1](u)
    torch.testing.assert_close((u * tangent).sum(), (gradient * v).sum())


def scaled(x):
    with torch.no_grad():
        size = x.norm()
    return x / size


x = torch.tensor([3.0, 4.0], dtype=torch.float64)
assert_modes_agree(lambda x: x / x.norm(), x)
print("they agree")
# > they agree
try:
    assert_modes_agree(scaled, x)
except AssertionError as error:
    print(str(error).splitlines()[0])
    # > Scalars are not close!
