import torch

with torch.inference_mode():
    made = torch.ones(1)
print(torch.is_inference(made), torch.is_inference(made.clone()))
# > True False
