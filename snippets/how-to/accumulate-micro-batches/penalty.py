import torch


def gradient(k, divide):
    w = torch.tensor(2.0, requires_grad=True)
    for _ in range(k):
        data_loss, penalty = (w * 0.0) / k, 0.1 * w**2
        (data_loss + (penalty / k if divide else penalty)).backward()
    return w.grad


print("one batch:              ", gradient(1, divide=True))
# > one batch:               tensor(0.4000)
print("penalty / k, four times:", gradient(4, divide=True))
# > penalty / k, four times: tensor(0.4000)
print("penalty, four times:    ", gradient(4, divide=False))
# > penalty, four times:     tensor(1.6000)
