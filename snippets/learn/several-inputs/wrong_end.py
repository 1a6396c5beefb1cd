import torch

w = torch.tensor([4.0], requires_grad=True)
loss = w**2
w.backward()  # loss.backward() was meant
print(w.grad)
# > tensor([1.])
