import torch
from torch.autograd import gradcheck

i, zeros = torch.tensor([0, 0, 2]), torch.zeros(3, dtype=torch.float64)
functions = {
    "index_put": lambda v: zeros.index_put((i,), v),
    "scatter": lambda v: zeros.scatter(0, i, v),
    "index_copy": lambda v: zeros.index_copy(0, i, v),
    "put": lambda v: zeros.put(i, v),
    "index_put with accumulate": lambda v: zeros.index_put((i,), v, accumulate=True),
    "scatter_add": lambda v: zeros.scatter_add(0, i, v),
    "index_add": lambda v: zeros.index_add(0, i, v),
    "scatter_reduce with sum": lambda v: zeros.scatter_reduce(0, i, v, "sum"),
    "scatter_reduce with mean": lambda v: zeros.scatter_reduce(0, i, v, "mean"),
    "scatter_reduce with amax": lambda v: zeros.scatter_reduce(0, i, v, "amax"),
}
for name, f in functions.items():
    v = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64, requires_grad=True)
    y = f(v)
    y.sum().backward()
    right = "yes" if gradcheck(f, v, raise_exception=False) else "no"
    print(f"{name}:", *(f"{each:.2g}" for each in [*y.tolist(), *v.grad.tolist()]), right)
    # > index_put: 2 0 3 1 1 1 no
    # > scatter: 2 0 3 1 1 1 no
    # > index_copy: 2 0 3 1 1 1 no
    # > put: 2 0 3 1 1 1 no
    # > index_put with accumulate: 3 0 3 1 1 1 yes
    # > scatter_add: 3 0 3 1 1 1 yes
    # > index_add: 3 0 3 1 1 1 yes
    # > scatter_reduce with sum: 3 0 3 1 1 1 yes
    # > scatter_reduce with mean: 1 0 1.5 0.33 0.33 0.5 yes
    # > scatter_reduce with amax: 2 0 3 0 1 1 yes
