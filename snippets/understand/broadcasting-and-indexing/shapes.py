import torch

other = torch.ones(2, 3, 4)
for shape in ((), (4,), (3, 1), (2, 1, 1), (1, 3, 4), (2, 3, 4)):
    x = torch.zeros(shape, requires_grad=True)
    (x + other).sum().backward()
    print(f"{tuple(shape)}: each element is used {x.grad.flatten()[0]:g} times")
    # > (): each element is used 24 times
    # > (4,): each element is used 6 times
    # > (3, 1): each element is used 8 times
    # > (2, 1, 1): each element is used 12 times
    # > (1, 3, 4): each element is used 2 times
    # > (2, 3, 4): each element is used 1 times
