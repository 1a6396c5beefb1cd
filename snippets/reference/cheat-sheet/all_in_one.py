import torch

x = torch.tensor([1.0, 2.0])  # data
w = torch.tensor([3.0, 4.0], requires_grad=True)  # ask for gradients
middle = w * x  # becomes part of a graph
middle.retain_grad()  # keep its gradient too
loss = (middle**2).sum()  # a single number

loss.backward()  # compute the gradients
print(w.grad, middle.grad)  # read them
# > tensor([ 6., 32.]) tensor([ 6., 16.])

with torch.no_grad():  # update by hand
    w -= 0.125 * w.grad
w.grad = None  # clear the gradient
print(w)
# > tensor([2.2500, 0.0000], requires_grad=True)

print((w * x).detach(), loss.item())  # values without history
# > tensor([2.2500, 0.0000]) 73.0
w.requires_grad_(False)  # freeze
print((w * x).requires_grad)
# > False
