import torch

w = torch.tensor(3.0, requires_grad=True)


def criterion(w):
    loss = w**2
    return loss, {"loss": loss.item()}


try:
    criterion(w).backward()
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: 'tuple' object has no attribute 'backward'

loss, metrics = criterion(w)
loss.backward()
print(w.grad, metrics)
# > tensor(6.) {'loss': 9.0}
