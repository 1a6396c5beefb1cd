import warnings

import torch

warnings.simplefilter("ignore")  # the compiler reads .grad of a non-leaf tensor

graphs = []


def backend(graph, inputs):
    graphs.append(graph)
    return graph


def f(x):
    y = x.sin()
    if y.sum() > 0:  # depends on a value, which the tracer doesn't have
        y = y * 2
    return y.sum()


x = torch.tensor([0.0, 1.0], requires_grad=True)
try:
    torch.compile(f, backend=backend, fullgraph=True)(x)
except torch._dynamo.exc.Unsupported as error:
    print(str(error).splitlines()[0])
    # > Data-dependent branching
(found,) = torch.autograd.grad(torch.compile(f, backend=backend)(x), x)
(eager,) = torch.autograd.grad(f(x), x)
print(len(graphs), "graphs, same gradient:", torch.allclose(found, eager))
# > 2 graphs, same gradient: True
