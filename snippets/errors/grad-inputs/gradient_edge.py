import torch

x = torch.tensor([1.0, 2.0])
try:
    torch.autograd.graph.get_gradient_edge(x)
except RuntimeError as e:
    print(f"{type(e).__name__}: {e}")
    # > RuntimeError: It is not possible to get the gradient edge for a Tensor that does not require gradients
