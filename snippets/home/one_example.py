import torch

w = torch.tensor(3.0, requires_grad=True)
loss = (w * 2 - 10) ** 2
loss.backward()

print(loss)
# > tensor(16., grad_fn=<PowBackward0>)
print(w.grad)
# > tensor(-16.)
