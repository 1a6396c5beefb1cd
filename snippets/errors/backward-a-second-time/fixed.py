import torch

w = torch.tensor(3.0, requires_grad=True)
for step in range(2):
    loss = w**2  # computed again in each iteration
    w.grad = None
    loss.backward()
    print(step, w.grad)
    # > 0 tensor(6.)
    # > 1 tensor(6.)
