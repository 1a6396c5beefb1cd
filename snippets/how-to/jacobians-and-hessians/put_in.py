import torch
from torch import nn
from torch.autograd.functional import jacobian
from torch.func import jacrev

x, w = torch.tensor([[3.0, 4.0]]), torch.tensor([[1.0, 2.0]])


def attempt(case, transform, put):
    model = nn.Linear(2, 1)

    def f(w):
        put(model, w)
        return model(x)

    try:
        print(f"{case}: {transform(f).flatten().tolist()}")
        # > .data =: [0.0, 0.0]
        # > Parameter(w): [0.0, 0.0]
        # > copy_: [0.0, 0.0]
    except (TypeError, RuntimeError) as e:
        print(f"{case}: {type(e).__name__}: {e}")
        # > setattr: TypeError: cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)
        # > copy_ in jacrev: RuntimeError: During a grad (vjp, jvp, grad, etc) transform, the function provided attempted to call in-place operation (aten::copy_) that would mutate a captured Tensor. ... explicitly accept the mutated Tensor(s) as inputs.


def by_rev(f):
    return jacrev(f)(w)


def by_jacobian(f):
    return jacobian(f, w)


attempt(".data =", by_jacobian, lambda m, w: setattr(m.weight, "data", w))
attempt("Parameter(w)", by_jacobian, lambda m, w: setattr(m, "weight", nn.Parameter(w)))
attempt("copy_", by_jacobian, lambda m, w: m.weight.data.copy_(w))
attempt("setattr", by_jacobian, lambda m, w: setattr(m, "weight", w))
attempt("copy_ in jacrev", by_rev, lambda m, w: m.weight.data.copy_(w))
