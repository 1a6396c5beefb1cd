import torch

w = torch.tensor(1.0, requires_grad=True)
total, total_detached, total_number = 0.0, 0.0, 0.0
for x in (1.0, 2.0, 3.0):
    loss = (w * x - 1) ** 2
    total = total + loss
    total_detached = total_detached + loss.detach()
    total_number = total_number + loss.item()

print(total)
# > tensor(5., grad_fn=<AddBackward0>)
print(total_detached)
# > tensor(5.)
print(total_number)
# > 5.0
