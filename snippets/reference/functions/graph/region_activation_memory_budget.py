import torch

try:
    with torch.autograd.graph.region_activation_memory_budget(0.5):
        pass  # not reached
except RuntimeError as error:
    print(f"RuntimeError: {error}")
    # > RuntimeError: torch.autograd.graph.region_activation_memory_budget can only be used inside a torch.compile region; it has no effect in eager mode.
