import torch

for inplace in (False, True):
    x = torch.tensor([-1.0, 2.0], requires_grad=True)
    h = x * 1
    y = h + torch.nn.functional.relu(h, inplace=inplace)
    y.sum().backward()
    print(inplace, y.tolist(), x.grad)
    # > False [-1.0, 4.0] tensor([1., 2.])
    # > True [0.0, 4.0] tensor([0., 2.])
