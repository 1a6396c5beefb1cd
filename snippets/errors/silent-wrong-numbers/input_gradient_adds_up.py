import torch

w = torch.tensor(3.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1)
x = torch.tensor(2.0, requires_grad=True)
for _ in range(2):
    optimizer.zero_grad()
    (w * x).backward()
print(w.grad, x.grad)
# > tensor(2.) tensor(6.)
