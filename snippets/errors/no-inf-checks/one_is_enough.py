import torch

w = torch.nn.Parameter(torch.tensor([1.0]))
unused = torch.nn.Parameter(torch.tensor([1.0]))
optimizer = torch.optim.SGD([w, unused], lr=0.1)
scaler = torch.amp.GradScaler("cpu")
scaler.scale((w * 3).sum()).backward()
scaler.step(optimizer)
scaler.update()
print(w.data, unused.data)
# > tensor([0.7000]) tensor([1.])
