import torch

w = torch.ones(1, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
for keep in (False, True):
    (w**2).backward()
    optimizer.zero_grad(set_to_none=not keep)
    print(w.grad)
    # > None
    # > tensor([0.])
