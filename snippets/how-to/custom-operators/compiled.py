import torch


def backend(graph, inputs):
    print([node.name for node in graph.graph.nodes if node.op == "call_function"])
    # > ['sine4_default', 'neg']
    return graph


@torch.library.custom_op("mylib::sine4", mutates_args=())
def sine4(x: torch.Tensor) -> torch.Tensor:
    return x.sin()


@sine4.register_fake
def _(x):
    return torch.empty_like(x)


def f(x):
    return torch.neg(sine4(x))


x = torch.zeros(2)
print(torch.equal(torch.compile(f, backend=backend, fullgraph=True)(x), f(x)))
# > True
