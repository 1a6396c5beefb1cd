import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
loss = w**2
loss.backward(torch.ones_like(loss))
print(w.grad)  # the gradient of the sum: three times that of the mean
# > tensor([2., 4., 6.])
