import torch

w = torch.tensor(3.0, requires_grad=True)
hidden = w**2
loss_a, loss_b = hidden * 2, hidden * 5
loss_a.backward()
try:
    loss_b.backward()  # the graph of hidden is freed
except RuntimeError as e:
    print(str(e)[:50])
    # > Trying to backward through the graph a second time
