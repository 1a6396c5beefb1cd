import torch

w = torch.tensor(2.0, requires_grad=True)
total, logged = 0.0, 0.0
for _ in range(3):
    loss = w**2
    total = total + loss
    logged = logged + loss.item()
print(total.grad_fn.name(), total.grad_fn.next_functions[0][0].name())
# > AddBackward0 AddBackward0
print(logged)
# > 12.0
