import torch

w = torch.tensor(3.0, requires_grad=True)
y = w**2
y.backward()
try:
    y.grad_fn._saved_self
except RuntimeError as e:
    print(str(e)[:50])
    # > Trying to backward through the graph a second time
