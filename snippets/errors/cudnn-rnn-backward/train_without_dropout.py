import torch


class Tagger(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.rnn = torch.nn.LSTM(2, 4, num_layers=2, dropout=0.5)
        self.head = torch.nn.Sequential(torch.nn.Dropout(0.5), torch.nn.Linear(4, 1))

    def forward(self, x):
        return self.head(self.rnn(x)[0])


model = Tagger().eval()  # dropout is off everywhere
expected = model(torch.ones(3, 1, 2))
for module in model.modules():
    if isinstance(module, torch.nn.RNNBase):
        module.train()
        module.dropout = 0.0
x = torch.ones(3, 1, 2, requires_grad=True)
y = model(x)
y.sum().backward()
print(torch.allclose(y, expected), x.grad.shape)
# > True torch.Size([3, 1, 2])
