import torch

w = torch.tensor([1.0], requires_grad=True)
kept, total = [], 0.0
for step in range(3):
    loss = ((w - step) ** 2).sum()
    kept.append(loss)  # holds the whole graph of its step
    total += loss.item()  # holds a number
print(total)
# > 2.0
print([loss.grad_fn.name() for loss in kept])
# > ['SumBackward0', 'SumBackward0', 'SumBackward0']
