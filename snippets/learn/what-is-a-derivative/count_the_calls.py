import torch

calls = 0


def f(x):
    global calls
    calls += 1
    return (x**3).sum()


x = torch.tensor([1.0, 2.0, 3.0, 4.0], dtype=torch.float64, requires_grad=True)
f(x).backward()
print(calls, x.grad.tolist())
# > 1 [3.0, 12.0, 27.0, 48.0]

calls, slopes, eps = 0, [], 1e-6
point = torch.tensor([1.0, 2.0, 3.0, 4.0], dtype=torch.float64)
start = f(point)
for i in range(4):
    moved = point.clone()
    moved[i] += eps
    slopes.append((f(moved) - start).item() / eps)
print(calls, [round(slope, 3) for slope in slopes])
# > 5 [3.0, 12.0, 27.0, 48.0]
