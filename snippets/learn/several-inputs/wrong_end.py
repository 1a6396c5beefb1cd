import torch

w = torch.tensor([4.0], requires_grad=True)
loss = w**2
w.backward()  # a mistake: should be loss.backward()
print(w.grad)
# > tensor([1.])
