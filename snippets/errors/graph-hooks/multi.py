import torch

x = torch.tensor([1.0, 2.0], requires_grad=True)
frozen = torch.tensor([3.0])
try:
    torch.autograd.graph.register_multi_grad_hook((x, frozen), print)
except AssertionError as e:
    print(f"AssertionError: {e}")
    # > AssertionError: Expected gradient function to be set
