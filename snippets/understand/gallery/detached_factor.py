import torch

w = torch.tensor(3.0, requires_grad=True)
square = w**2
fixed = square.detach()
out = square * fixed
out.backward()

print(w.grad)  # without detach(), it would be 4 * 3**3 = 108
# > tensor(54.)
