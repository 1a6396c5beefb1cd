import torch

allow = torch.autograd.graph.allow_mutation_on_saved_tensors
try:
    with allow(), allow():
        pass
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: allow_mutation_on_saved_tensors contexts cannot be nested
