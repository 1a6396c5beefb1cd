import torch
from engine import Value

START = [1.0, -0.8, 0.1, -0.9, 1.1, 0.2, 0.7, 0.6, -0.1]
POINTS = [(0.0, 0.0, 0.0), (0.0, 1.0, 1.0), (1.0, 0.0, 1.0), (1.0, 1.0, 0.0)]


def loss_of(p):
    loss = 0.0
    for x1, x2, target in POINTS:
        h1 = (p[0] * x1 + p[1] * x2 + p[2]).tanh()
        h2 = (p[3] * x1 + p[4] * x2 + p[5]).tanh()
        loss = loss + (p[6] * h1 + p[7] * h2 + p[8] - target) ** 2
    return loss / 4


ours = [Value(number) for number in START]
theirs = [torch.tensor(number, dtype=torch.float64, requires_grad=True) for number in START]
for step in range(101):
    our_loss, their_loss = loss_of(ours), loss_of(theirs)
    our_loss.backward()
    their_loss.backward()
    for p, q in zip(ours, theirs, strict=True):
        p.data -= 0.2 * p.grad
        with torch.no_grad():
            q -= 0.2 * q.grad
        p.grad = q.grad = None
    if step % 25 == 0:
        print(f"{step:3} {our_loss.data:.12f} {their_loss.item():.12f}")
        # >   0 0.486026180019 0.486026180019
        # >  25 0.174947930399 0.174947930399
        # >  50 0.067906296278 0.067906296278
        # >  75 0.013796186357 0.013796186357
        # > 100 0.001783196274 0.001783196274
