import torch

for one_hot in ([1.0, 0.0], [0.0, 1.0]):
    x = torch.tensor([2.0, 3.0, 5.0], requires_grad=True)
    a, b, c = x
    y = torch.stack([a * b, b * c])
    y.backward(gradient=torch.tensor(one_hot))
    print(x.grad)
    # > tensor([3., 2., 0.])
    # > tensor([0., 5., 3.])
