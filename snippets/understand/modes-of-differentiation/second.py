import warnings

import torch
from torch.autograd import functional
from torch.func import grad, hessian, jvp
from torch.utils.flop_counter import FlopCounterMode

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch


def operations(run):
    with FlopCounterMode(display=False) as counter:
        run()
    return counter.get_total_flops()


def costs(inputs):
    matrix, x = torch.ones(inputs, inputs), torch.ones(inputs, 1)

    def f(x):
        return (matrix @ (matrix @ x).sin()).sum()

    yield operations(lambda: jvp(grad(f), (x,), (x,)))
    yield operations(lambda: functional.hvp(f, x, x))
    yield operations(lambda: grad(lambda x: jvp(f, (x,), (matrix[:, :1],))[1])(x))
    yield operations(lambda: hessian(f)(x))
    yield operations(lambda: f(x))


names = ["jvp of grad", "functional.hvp", "grad of jvp", "torch.func.hessian"]
*small, one_small = costs(10)
*large, one_large = costs(40)
for name, few, many in zip(names, small, large, strict=True):
    print(f"{name}: {few / one_small:.0f} {many / one_large:.0f}")
    # > jvp of grad: 5 5
    # > functional.hvp: 4 4
    # > grad of jvp: 5 5
    # > torch.func.hessian: 18 64
