import torch
from torch.fx.experimental.proxy_tensor import make_fx


def add_one(x):
    y = x.clone()
    y.add_(1)
    return y


for function in (add_one, torch.func.functionalize(add_one)):
    graph = make_fx(function)(torch.ones(2)).graph
    print([str(node.target) for node in graph.nodes if node.op == "call_function"])
    # > ['aten.clone.default', 'aten.add_.Tensor']
    # > ['aten.clone.default', 'aten.add.Tensor']
