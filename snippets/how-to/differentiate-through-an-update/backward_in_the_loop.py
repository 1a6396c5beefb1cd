import warnings

import torch

w = torch.tensor(3.0, requires_grad=True)
with warnings.catch_warnings(action="ignore"):  # PyTorch warns about a reference cycle
    (w**2).backward(create_graph=True)
updated = w - 0.1 * w.grad
((updated - 1) ** 2).backward()
print(f"{w.grad.item():.2f} = 2.24 + the inner gradient, 6")
# > 8.24 = 2.24 + the inner gradient, 6
w.grad = None
