import torch

x = torch.ones(4, requires_grad=True)
whole = x * 1
loss = whole[:2].square().sum()
whole[3] = 5.0
print(whole._version, whole[:2]._version, whole.detach()._version)
# > 1 1 1
try:
    loss.backward()
except RuntimeError as error:
    print(str(error).partition("operation: ")[2].partition(" Hint")[0])
    # > [torch.FloatTensor [2]], which is output 0 of AsStrided, is at version 1; expected version 0 instead.
