import torch
from torch import nn

test_data = torch.tensor([[3.0], [4.0]])


def predict(data):
    model.eval()
    with torch.no_grad():
        return model(data)


try:
    predict(test_data)
except NameError as e:
    print(f"NameError: {e}")
    # > NameError: name 'model' is not defined

model = nn.Linear(1, 1)
predictions = predict(test_data)
print(predictions.shape, predictions.requires_grad, model.training)
# > torch.Size([2, 1]) False False
model.train()
print(model.training)
# > True
