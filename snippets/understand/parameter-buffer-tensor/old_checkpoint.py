import torch
from torch import nn

old = nn.Linear(1, 1).state_dict()
for persistent in (True, False):
    model = nn.Linear(1, 1)
    model.register_buffer("mean", torch.zeros(1), persistent=persistent)
    try:
        print(persistent, model.load_state_dict(old))
        # > False <All keys matched successfully>
    except RuntimeError as e:
        print(persistent, "RuntimeError:", " ".join(str(e).split()))
        # > True RuntimeError: Error(s) in loading state_dict for Linear: Missing key(s) in state_dict: "mean".
