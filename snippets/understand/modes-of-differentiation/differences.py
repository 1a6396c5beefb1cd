import torch
from torch.func import grad

calls = 0


def loss(x):
    global calls
    calls += 1
    return (x**3).sum()


x = torch.tensor([1.0, 2.0, 3.0, 4.0])
base, step = loss(x), 1e-3
slopes = torch.stack([(loss(x + step * each) - base) / step for each in torch.eye(4)])
print("finite differences:", calls, "calls, correct:", torch.allclose(slopes, 3 * x**2))
# > finite differences: 5 calls, correct: False
calls = 0
exact = grad(loss)(x)
print("reverse mode:", calls, "call, correct:", torch.allclose(exact, 3 * x**2))
# > reverse mode: 1 call, correct: True
