import torch

w = torch.tensor(2.0, requires_grad=True)
state = torch.tensor(1.0)
for _ in range(3):
    w.grad = None
    state = w * state
    state.backward(retain_graph=True)
    print(w.grad.item())
    # > 1.0
    # > 4.0
    # > 12.0
