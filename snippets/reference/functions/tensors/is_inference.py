import torch

with torch.inference_mode():
    made = torch.ones(1)
print(made.is_inference(), torch.ones(1).is_inference())
# > True False
