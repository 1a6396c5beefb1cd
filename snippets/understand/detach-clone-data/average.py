import torch


def in_place(average, p):
    with torch.no_grad():
        average.lerp_(p, 0.1)


def data(average, p):
    average.data.lerp_(p.data, 0.1)


for update in (in_place, data):
    p = torch.ones(1, requires_grad=True)
    average = torch.zeros(1)
    loss = (average * p).sum()
    update(average, p)
    try:
        loss.backward()
        print(update.__name__, p.grad)
        # > data tensor([0.1000])
    except RuntimeError as error:
        print(update.__name__, "raises", type(error).__name__)
        # > in_place raises RuntimeError
average = 0.9 * average + 0.1 * p
print(average.grad_fn is not None)
# > True
