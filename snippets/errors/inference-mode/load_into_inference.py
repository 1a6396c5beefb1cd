import torch

with torch.inference_mode():
    layer = torch.nn.Linear(2, 1)
state = {"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([3.0])}
try:
    layer.load_state_dict(state)
except RuntimeError as e:
    print("Inplace update to inference tensor" in str(e))
    # > True
