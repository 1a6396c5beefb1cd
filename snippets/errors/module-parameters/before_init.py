import torch


class Model(torch.nn.Module):
    def __init__(self):
        self.w = torch.nn.Parameter(torch.tensor([1.0]))


try:
    Model()
except AttributeError as e:
    print(f"AttributeError: {e}")
    # > AttributeError: cannot assign parameters before Module.__init__() call
