from torch import nn


class FineTuned(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
        self.backbone.requires_grad_(False)
        self.head = nn.Linear(2, 1)

    def train(self, mode=True):
        super().train(mode)
        self.backbone.eval()
        return self


plain = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
plain[1].eval()
plain.train()
print("eval() once, then train():", plain[1].training)
# > eval() once, then train(): True

model = FineTuned()
model.train()
print("overridden: backbone", model.backbone[1].training, "head", model.head.training)
# > overridden: backbone False head True
