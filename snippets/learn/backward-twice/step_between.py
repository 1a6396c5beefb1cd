import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
state = torch.tensor(1.0)

try:
    for step in range(3):
        state = w * state
        state.backward(retain_graph=True)
        optimizer.step()
        print(step, w.grad)
        # > 0 tensor(1.)
        # > 1 tensor(4.9000)
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ...
