import torch

layer = torch.nn.Linear(2, 1)
state = {"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([3.0])}
layer.load_state_dict(state)
with torch.inference_mode():
    print(layer(torch.tensor([[1.0, 1.0]])))
    # > tensor([[6.]])
