import torch
from torch import nn

series = torch.sin(torch.arange(0.0, 20.0, 0.5)).view(-1, 1, 1)
rnn, head = nn.RNN(1, 8), nn.Linear(8, 1)
optimizer = torch.optim.Adam([*rnn.parameters(), *head.parameters()], lr=0.01)

losses = []
for _ in range(20):
    state = torch.zeros(1, 1, 8)
    for x, y in zip(series[:-1].split(10), series[1:].split(10), strict=True):
        state = state.detach()
        out, state = rnn(x, state)
        loss = nn.functional.mse_loss(head(out), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
print(len(losses), "steps, the loss fell:", losses[-1] < losses[0])
# > 80 steps, the loss fell: True
