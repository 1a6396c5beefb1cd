import torch

with torch.inference_mode():
    layer = torch.nn.Linear(2, 1)
print(layer.weight.is_inference(), layer.weight.requires_grad)
# > True True
