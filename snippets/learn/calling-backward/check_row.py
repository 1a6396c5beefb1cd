import torch

m = torch.tensor([[2.0, 3.0], [5.0, 7.0], [11.0, 13.0]])
x = torch.tensor([1.0, 1.0], requires_grad=True)
y = m @ x
y.backward(gradient=torch.tensor([0.0, 1.0, 0.0]))
print(y.shape, x.grad)
# > torch.Size([3]) tensor([5., 7.])
