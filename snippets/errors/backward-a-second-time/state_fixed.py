import torch

w = torch.tensor(2.0, requires_grad=True)
state = torch.tensor(1.0)
for step in range(3):
    state = w * state.detach()  # the value, without its history
    w.grad = None
    state.backward()
    print(step, state.item(), w.grad)
    # > 0 2.0 tensor(1.)
    # > 1 4.0 tensor(2.)
    # > 2 8.0 tensor(4.)
