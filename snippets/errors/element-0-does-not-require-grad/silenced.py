import torch

w = torch.tensor([1.0, 2.0], requires_grad=True)
loss = torch.tensor([(w**2).sum().item()])

loss.requires_grad = True  # silences the error
loss.backward()
print(loss.grad)
# > tensor([1.])
print(w.grad)
# > None
