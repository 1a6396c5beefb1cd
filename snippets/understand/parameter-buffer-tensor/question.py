from torch import nn

layer = nn.Linear(3, 3)
model = nn.Sequential(layer, nn.ReLU(), layer)
print(len(list(model.parameters())), len(model.state_dict()))
# > 2 4
print(sum(each.numel() for each in model.parameters()))
# > 12
