import torch

module = torch.nn.Linear(2, 1, device="meta")
state = {"weight": torch.tensor([[1.0, 2.0]]), "bias": torch.tensor([3.0])}
module.load_state_dict(state, assign=True)
print(module.weight.device, module.weight.tolist())
# > cpu [[1.0, 2.0]]
