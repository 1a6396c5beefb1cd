"""Torch's global settings: which ones a block left changed, and how to put them back."""

from collections.abc import Callable

import torch
from torch.autograd import forward_ad

from gradbook import torch_internals as internals

# Torch prints some warnings once per process. Repeat them, because the result of a block must not
# depend on what ran before it.
torch.set_warn_always(True)


def _set_hooks(old: list[dict]) -> None:
    for hooks, before in zip(internals.global_hooks, old, strict=True):
        hooks.clear()
        hooks.update(before)


def _anomaly() -> tuple[bool, bool]:
    return torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled()


def _autocast() -> tuple[bool, torch.dtype]:
    return torch.is_autocast_enabled("cpu"), torch.get_autocast_dtype("cpu")


def _set_autocast(old: tuple[bool, torch.dtype]) -> None:
    torch.set_autocast_enabled("cpu", old[0])
    torch.set_autocast_dtype("cpu", old[1])


def _stack(top: Callable, pop: Callable) -> tuple[Callable, Callable]:
    # Return functions that read a stack's top or height, and pop until it is as before.
    def pop_to(old: object) -> None:
        while top() != old:
            pop()

    return top, pop_to


_NAMES = ("default_dtype", "num_threads", "deterministic_debug_mode", "float32_matmul_precision")
# The name of the setting for a reader: (a function that reads it, a function that sets it).
# The device comes first, because while one is set, every later call goes through its mode.
_SETTINGS: dict[str, tuple[Callable, Callable]] = {
    "default device": (internals.default_device, torch.set_default_device),
    **{name: (getattr(torch, f"get_{name}"), getattr(torch, f"set_{name}")) for name in _NAMES},
    "print options": (
        lambda: dict(internals.print_options),
        internals.print_options.update,
    ),
    "grad mode": (torch.is_grad_enabled, torch.set_grad_enabled),
    # Nothing can leave inference mode: it ends when the block's variable that holds it is deleted.
    "inference mode": (torch.is_inference_mode_enabled, lambda _: None),
    "anomaly mode": (_anomaly, lambda old: torch.set_anomaly_enabled(*old)),
    "autocast": (_autocast, _set_autocast),
    "multithreaded backward": (
        internals.is_multithreading_enabled,
        internals.set_multithreading_enabled,
    ),
    "global hooks of modules or optimizers": (
        lambda: [dict(each) for each in internals.global_hooks],
        _set_hooks,
    ),
    "saved-tensor hooks": _stack(internals.saved_tensor_hooks, internals.pop_saved_tensor_hooks),
    "forward-mode level": _stack(internals.forward_level, forward_ad.exit_dual_level),
    "function mode": _stack(internals.function_modes, internals.pop_function_mode),
    "dispatch mode": _stack(internals.dispatch_modes, internals.pop_dispatch_mode),
}


def snapshot() -> dict[str, object]:
    """Return the value of every setting by its name."""
    return {name: read() for name, (read, _) in _SETTINGS.items()}


def restore(before: dict[str, object]) -> list[str]:
    """Restore the settings of a snapshot, and return a text for each that had changed."""
    changed = []
    for name, (read, write) in _SETTINGS.items():
        if (now := read()) != before[name]:
            changed.append(f"{name} was {before[name]} and is now {now}")
            write(before[name])
    return changed
