import torch

first, second = torch.nn.Linear(2, 1), torch.nn.Linear(2, 1)
second.eval()
try:
    torch.func.stack_module_state([first, second])
except RuntimeError as e:
    print(f"RuntimeError: {e}")
    # > RuntimeError: stack_module_state: Expected all models to have the same training/eval mode.
