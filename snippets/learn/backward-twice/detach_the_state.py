import torch

w = torch.tensor(2.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.5)
state = torch.tensor(1.0)

for step in range(3):
    state = w * state.detach()
    optimizer.zero_grad()
    state.backward()
    optimizer.step()
    print(step, state.item(), w.item())
    # > 0 2.0 1.5
    # > 1 3.0 0.5
    # > 2 1.5 -1.0
