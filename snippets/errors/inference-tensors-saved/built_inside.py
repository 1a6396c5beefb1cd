import torch

with torch.inference_mode():
    layer = torch.nn.Linear(2, 1)
print(layer.weight.is_inference(), layer.weight.requires_grad)
# > True True
try:
    layer(torch.tensor([[1.0, 2.0]], requires_grad=True))
except RuntimeError as e:
    print(str(e)[:47])
    # > Inference tensors cannot be saved for backward.
