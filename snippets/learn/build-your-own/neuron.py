import torch
from engine import Value


def neuron(w, b):
    on = (w * 0.5 + b).tanh()
    off = (w - b).relu()
    return (on.exp() + off + 1).log()


w, b = Value(1.0), Value(2.0)
y = neuron(w, b)
y.backward()
print(f"{y.data:.12f} {w.grad:.12f} {b.grad:.12f}")
# > 1.303493605792 0.009685137122 0.019370274244

w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
b = torch.tensor(2.0, dtype=torch.float64, requires_grad=True)
y = neuron(w, b)
y.backward()
print(f"{y.item():.12f} {w.grad.item():.12f} {b.grad.item():.12f}")
# > 1.303493605792 0.009685137122 0.019370274244
