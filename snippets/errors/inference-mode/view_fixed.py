import torch

w = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
x = w * 2
with torch.inference_mode():
    print(x[0] * 10)
    # > tensor(20.)
first = x[0]
first += 1
x.sum().backward()
print(w.grad)
# > tensor([2., 2., 2.])
