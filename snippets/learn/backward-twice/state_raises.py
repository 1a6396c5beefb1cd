import torch

w = torch.tensor(2.0, requires_grad=True)
state = torch.tensor(1.0)

try:
    for step in range(3):
        state = w * state
        state.backward()
        print(step, w.grad)
        # > 0 tensor(1.)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
