import torch


def noisy(x):
    return x + torch.randn(())


try:
    torch.func.vmap(noisy)(torch.tensor([1.0, 1.0]))
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: vmap: called random operation while in randomness error mode. Please either use the 'same' or 'different' randomness flags on vmap or perform the randomness operation out of vmap
