import torch
from torch import nn

model = nn.Sequential(nn.BatchNorm1d(2), nn.Tanh(), nn.Linear(2, 1, bias=False))
nn.init.ones_(model[2].weight)
batch = torch.tensor([[1.0, 0.0], [2.0, 5.0], [4.0, 1.0]], requires_grad=True)
for training in (True, False):
    model.train(training)
    out = model(batch)
    (summed,) = torch.autograd.grad(out.sum(), batch, retain_graph=True)
    rows = [torch.autograd.grad(out[i], batch, retain_graph=True)[0][i] for i in range(3)]
    print(f"training={training}: {torch.allclose(summed, torch.stack(rows), atol=1e-5)}")
    # > training=True: False
    # > training=False: True
