import torch


def batches():
    with torch.no_grad():
        for value in (1.0, 2.0):
            yield torch.tensor(value)


w = torch.tensor(3.0, requires_grad=True)
terms = [w * x for x in batches()]
loss = w**2 + sum(terms)
loss.backward()
print(loss.item(), w.grad)
# > 18.0 tensor(6.)
