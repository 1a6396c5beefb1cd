import torch

model = torch.nn.LSTM(2, 1).eval()
x = torch.ones(3, 1, 2, requires_grad=True)
with torch.backends.cudnn.flags(enabled=False):  # around the forward pass
    y, _ = model(x)
y.sum().backward()
print(x.grad.shape)
# > torch.Size([3, 1, 2])
