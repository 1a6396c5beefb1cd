import torch


class Model(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [torch.nn.Linear(2, 2), torch.nn.Linear(2, 1)]


try:
    torch.optim.SGD(Model().parameters(), lr=0.1)
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: optimizer got an empty parameter list
