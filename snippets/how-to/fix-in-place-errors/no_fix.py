import torch


def in_no_grad(y):
    with torch.no_grad():
        return y.add_(3)


ways = {
    "detach": lambda y: (y.detach().add_(3), y)[1],
    "no_grad": in_no_grad,
    "clone after": lambda y: y.add_(3).clone(),
    "y.data": lambda y: (y.data.add_(3), y)[1],
}
for name, way in ways.items():
    x = torch.zeros(1, requires_grad=True)
    try:
        way(x.exp()).sum().backward()
        print(name, "- no error, gradient", x.grad)
        # > y.data - no error, gradient tensor([4.])
    except RuntimeError as error:
        print(name, "- still raises,", str(error).partition("which is ")[2].partition(" Hint")[0])
        # > detach - still raises, output 0 of Exp, is at version 1; expected version 0 instead.
        # > no_grad - still raises, output 0 of Exp, is at version 1; expected version 0 instead.
        # > clone after - still raises, output 0 of Exp, is at version 1; expected version 0 instead.
