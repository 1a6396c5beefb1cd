import torch

x = torch.tensor([2.0], requires_grad=True)
y = x**2 + 3 * x + 1
y.backward()
print(x.grad)
# > tensor([7.])

# The same y a second time: the first call freed the tensors that its graph had saved.
try:
    y.backward()
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). ...

# A new y each time: the gradients add up until you zero them.
y = x**2 + 3 * x + 1
y.backward()
print(x.grad)
# > tensor([14.])

x.grad.zero_()
y = x**2 + 3 * x + 1
y.backward()
print(x.grad)
# > tensor([7.])

# One y, but its graph is kept: the numbers are the same.
x.grad = None
y = x**2 + 3 * x + 1
y.backward(retain_graph=True)
print(x.grad)
# > tensor([7.])
y.backward(retain_graph=True)
print(x.grad)
# > tensor([14.])
x.grad.zero_()
y.backward()
print(x.grad)
# > tensor([7.])
