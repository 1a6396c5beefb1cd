import torch


def blamed(operation, change, x):
    h = x * 3
    y = operation(h)
    try:
        change(h, y)
        y.sum().backward()
    except RuntimeError as error:
        print(str(error).partition("operation: ")[2].partition(" Hint")[0])
        # > [torch.FloatTensor [2]], which is output 0 of Exp, is at version 1; expected version 0 instead.
        # > [torch.FloatTensor [2]], which is output 0 of Add, is at version 1; expected version 0 instead.
        # > [torch.FloatTensor [2]], which is output 0 of Mul, is at version 1; expected version 0 instead.


def in_no_grad(h, y):
    with torch.no_grad():
        h.add_(1)


x = torch.ones(2, requires_grad=True)
blamed(torch.exp, lambda h, y: y.add_(1), x)  # saved result: names its creator
blamed(torch.sin, lambda h, y: h.add_(1), x)  # saved argument: names the change
blamed(torch.sin, in_no_grad, x)  # change without a node: names the creator
