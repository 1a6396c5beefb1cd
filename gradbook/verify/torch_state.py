"""Torch's global settings: which ones a block left changed, and how to put them back."""

from collections.abc import Callable

import torch
from torch.nn.modules import module
from torch.optim import optimizer

_print_options = vars(torch._tensor_str.PRINT_OPTS)
_hooks = [
    hooks
    for owner in (module, optimizer)
    for name, hooks in vars(owner).items()
    if name.startswith("_global_") and isinstance(hooks, dict)
]


def _restore_hooks(before: list[dict]) -> None:
    for hooks, old in zip(_hooks, before, strict=True):
        hooks.clear()
        hooks.update(old)


# What a reader calls the setting: (how to read it, how to set it to what was read).
# The device comes first: while one is set, every later call here would go through its mode.
_SETTINGS: dict[str, tuple[Callable, Callable]] = {
    "default device": (torch.get_default_device, lambda _: torch.set_default_device(None)),
    # No setter leaves inference mode: it ends with its guard, which the block's variables held.
    "inference mode": (torch.is_inference_mode_enabled, lambda _: None),
    "grad mode": (torch.is_grad_enabled, torch.set_grad_enabled),
    "default dtype": (torch.get_default_dtype, torch.set_default_dtype),
    "anomaly mode": (
        lambda: (torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()),
        lambda old: torch.set_anomaly_enabled(*old),
    ),
    "autocast": (
        lambda: torch.is_autocast_enabled("cpu"),
        lambda old: torch.set_autocast_enabled("cpu", old),
    ),
    "autocast dtype": (
        lambda: torch.get_autocast_dtype("cpu"),
        lambda old: torch.set_autocast_dtype("cpu", old),
    ),
    "print options": (lambda: dict(_print_options), _print_options.update),
    "number of threads": (torch.get_num_threads, torch.set_num_threads),
    "deterministic algorithms": (
        torch.get_deterministic_debug_mode,
        torch.set_deterministic_debug_mode,
    ),
    "float32 matmul precision": (
        torch.get_float32_matmul_precision,
        torch.set_float32_matmul_precision,
    ),
    "multithreaded backward": (
        torch._C._is_multithreading_enabled,
        torch._C._set_multithreading_enabled,
    ),
    "global hooks of modules or optimizers": (
        lambda: [dict(each) for each in _hooks],
        _restore_hooks,
    ),
    "saved-tensor hooks": (
        lambda: torch._C._autograd._top_saved_tensors_default_hooks(True),
        lambda _: torch._C._autograd._pop_saved_tensors_default_hooks(),
    ),
    "torch function mode": (
        torch._C._len_torch_function_stack,
        lambda _: torch._C._pop_torch_function_stack(),
    ),
}


def snapshot() -> dict[str, object]:
    """Return the value of every setting by its name."""
    return {name: read() for name, (read, _) in _SETTINGS.items()}


def restore(before: dict[str, object]) -> list[str]:
    """Put the settings back as a snapshot has them; return what had changed, a text each."""
    changed = []
    for name, (read, write) in _SETTINGS.items():
        if (now := read()) != before[name]:
            changed.append(f"{name} was {before[name]} and is now {now}")
            write(before[name])
    return changed
