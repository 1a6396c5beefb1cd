import torch

model = torch.nn.LSTM(2, 1)
x = torch.ones(3, 1, 2)

model.eval()  # left over from the last epoch's metric
with torch.no_grad():
    model(x)

model.train()  # before the loss's forward pass
y, _ = model(x)
y.sum().backward()
print(model.training, model.weight_ih_l0.grad.shape)
# > True torch.Size([4, 2])
