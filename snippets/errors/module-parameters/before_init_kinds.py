import torch


class Model(torch.nn.Module):
    def __init__(self, kind):
        if kind == "layer":
            self.layer = torch.nn.Linear(2, 1)
        elif kind == "buffer":
            self.register_buffer("mean", torch.zeros(1))
        else:
            self.register_parameter("w", None)


for kind in ("layer", "buffer", "parameter"):
    try:
        Model(kind)
    except AttributeError as e:
        print(f"AttributeError: {e}")
        # > AttributeError: cannot assign module before Module.__init__() call
        # > AttributeError: cannot assign buffer before Module.__init__() call
        # > AttributeError: cannot assign parameter before Module.__init__() call
