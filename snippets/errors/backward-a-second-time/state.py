import torch

w = torch.tensor(2.0, requires_grad=True)
state = torch.tensor(1.0)
for step in range(2):
    state = w * state
    try:
        state.backward()
        print(step, w.grad)
        # > 0 tensor(1.)
    except RuntimeError as e:
        print(step, str(e)[:50])
        # > 1 Trying to backward through the graph a second time
