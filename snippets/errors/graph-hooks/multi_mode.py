import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    torch.autograd.graph.register_multi_grad_hook((x,), print, mode="first")
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: Expects mode to be one of ('all', 'any') but got first
