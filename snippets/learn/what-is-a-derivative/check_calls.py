import torch

calls = 0


def f(x):
    global calls
    calls += 1
    return (x * x).sum()


x = torch.zeros(1000)
for i in range(1000):
    above, below = x.clone(), x.clone()
    above[i] += 0.01
    below[i] -= 0.01
    slope = (f(above) - f(below)) / 0.02
print(calls)
# > 2000
