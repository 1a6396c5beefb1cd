import torch

w = torch.tensor(2.0, requires_grad=True)

(w**2).backward()
(w**3).backward()
print("two forward passes:", w.grad)
# > two forward passes: tensor(16.)

h = w**2
(3 * h).backward()
try:
    (h * h).backward()
except RuntimeError as error:
    print(f"{type(error).__name__}: {error}")
    # > RuntimeError: Trying to backward through the graph a second time ...
