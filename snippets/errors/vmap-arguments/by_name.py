import torch

try:
    torch.func.vmap(torch.square)(input=torch.tensor([1.0, 2.0]))
except ValueError as e:
    print(f"ValueError: {e}")
    # > ValueError: vmap(square)(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to vmap over a function with no inputs. The latter is unsupported.
