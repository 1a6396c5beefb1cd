import torch


def train(zero_gradients):
    w = torch.tensor(0.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.25)
    for _ in range(6):
        loss = (w - 4) ** 2  # the loss is smallest at w = 4
        if zero_gradients:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        yield round(w.item(), 3)


print("zeroed   ", *train(True))
# > zeroed    2.0 3.0 3.5 3.75 3.875 3.938
print("forgotten", *train(False))
# > forgotten 2.0 5.0 7.5 8.25 6.875 4.062
