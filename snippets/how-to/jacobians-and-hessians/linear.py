import warnings

import torch
from torch.func import hessian

warnings.filterwarnings("ignore", ".torch.jit")  # raised inside torch

x = torch.ones(2, requires_grad=True)
w = torch.tensor([2.0, 3.0], requires_grad=True)

for case, y in (("2 * x", (2 * x).sum()), ("w * x", (w * x).sum()), ("relu", x.relu().sum())):
    (first,) = torch.autograd.grad(y, x, create_graph=True)
    try:
        print(f"{case}:", torch.autograd.grad(first.sum(), x)[0])
        # > relu: tensor([0., 0.])
    except RuntimeError as e:
        print(f"{case}: RuntimeError: {e}")
        # > 2 * x: RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
        # > w * x: RuntimeError: The differentiated Tensor at index 0 appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.

print(hessian(lambda x: (2 * x).sum())(x.detach()))
# > tensor([[0., 0.],
# >         [0., 0.]])
