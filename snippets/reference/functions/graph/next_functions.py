import torch

x = torch.tensor(3.0, requires_grad=True)
for node, number in (x**2 * torch.tensor(2.0)).grad_fn.next_functions:
    print(node and node.name(), number)
    # > PowBackward0 0
    # > None 0
