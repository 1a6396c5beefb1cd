import torch

x = torch.ones(1, requires_grad=True)
for training in (True, False):
    with torch.set_grad_enabled(training):
        print((x * 2).requires_grad)
        # > True
        # > False
