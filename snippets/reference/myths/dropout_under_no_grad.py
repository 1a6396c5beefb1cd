import torch

dropout = torch.nn.Dropout(0.5)
with torch.no_grad():
    dropped = dropout(torch.ones(1000))
print((dropped == 0).any())
# > tensor(True)
print((dropout.eval()(torch.ones(1000)) == 0).any())
# > tensor(False)
