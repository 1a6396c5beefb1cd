import torch

w = torch.tensor(2.0, requires_grad=True)
area = w**2
cost = area * 3
cost.backward()
print(w.grad)
# > tensor(12.)

try:
    cost.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time...
