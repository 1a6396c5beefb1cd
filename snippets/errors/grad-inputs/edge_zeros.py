import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
edge = torch.autograd.graph.get_gradient_edge(b)
try:
    torch.autograd.grad(a**2, [a, edge], materialize_grads=True)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: materialize_grads cannot be used when the given input is a GradientEdge
