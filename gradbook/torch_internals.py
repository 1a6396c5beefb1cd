"""Every private name of PyTorch that Gradbook uses, each with the reason.

A new torch may rename any of them. tests/machinery/test_torch_internals.py lists the names again,
and fails if another module uses a private name, so an upgrade breaks only here and in that test.
"""

import contextlib
from collections.abc import Iterator

import torch
from torch import _C
from torch._functorch.pyfunctorch import temporarily_clear_interpreter_stack
from torch._tensor_str import PRINT_OPTS
from torch.autograd import forward_ad
from torch.multiprocessing.reductions import StorageWeakRef
from torch.nn.modules import module as _modules
from torch.optim import optimizer as _optimizers
from torch.utils._python_dispatch import TorchDispatchMode, _disable_current_modes

# -- the graph: watching the engine and the kernels


class DispatchMode(TorchDispatchMode):
    """A mode through which every kernel call passes."""

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        # By default the first kernel imports torch.compile, which takes over a second.
        return False


# Classes that the reference documents under these names.
CLASSES = {"AccumulateGrad": "torch._C._functions.AccumulateGrad", "ctx": "torch._C._FunctionBase"}
# Code in this context does not reach `__torch_function__` of the script's classes and modes.
without_functions = _C.DisableTorchFunction
# `backward`, `autograd.grad` and `torch.func.grad` all call the engine through this function, and
# each of these two modules imports it by name.
ENGINE_CALL = "_engine_run_backward"
ENGINE_CALLERS = torch.autograd, torch.autograd.graph
# A node gets the next number of this sequence when it is created.
next_sequence_number = torch.autograd._get_sequence_nr
# The node whose backward is running, if any: with create_graph=True it creates more nodes.
running_node = _C._current_autograd_node
# Tensors inside vmap and grad are wrapped; is_grads_batched passes a batched seed.
is_wrapped = _C._functorch.is_functorch_wrapped_tensor
unwrapped = _C._functorch.get_unwrapped
is_batched = _C._functorch.is_legacy_batchedtensor


# Each module that runs has a frame of this code, whose `self` is the module.
MODULE_CALL = torch.nn.Module._call_impl.__code__


def without_modes() -> contextlib.AbstractContextManager:
    """Leave all modes and `__torch_function__`, so that kernels run no code of the script."""
    return outside(False) if _C._len_torch_dispatch_stack() else _C.DisableTorchFunction()


def plain() -> contextlib.AbstractContextManager:
    """Leave the transforms of torch.func too: kernels see tensors as they are in memory."""
    transforms = _C._functorch.peek_interpreter_stack() is not None
    return outside(True) if transforms else without_modes()


@contextlib.contextmanager
def outside(transforms: bool) -> Iterator[None]:
    """Leave all modes and `__torch_function__`, and optionally the transforms of torch.func."""
    with _C.DisableTorchFunction(), _disable_current_modes():
        if not transforms:
            yield
            return
        with temporarily_clear_interpreter_stack():
            yield


def runs_python(tensor: torch.Tensor) -> bool:
    """Say whether kernels on a tensor would run its class's own `__torch_dispatch__`."""
    return type(tensor).__torch_dispatch__ is not torch.Tensor.__torch_dispatch__


def storage_of(tensor: torch.Tensor) -> tuple[int, StorageWeakRef]:
    """Return a storage's address, and the weak reference that keeps the address unique."""
    storage = tensor.untyped_storage()
    return storage._cdata, StorageWeakRef(storage)


def version(tensor: torch.Tensor) -> int | None:
    """Return the version counter of a tensor; None for an inference tensor, which has none."""
    return None if tensor.is_inference() else tensor._version


def unpacks(node: torch.autograd.graph.Node, field: str) -> bool:
    """Return whether reading a field of a node would call the script's unpack hook."""
    raw = getattr(node, f"_raw_{field.removeprefix('_')}", None)
    return any(each.unpack_hook for each in (raw if isinstance(raw, tuple) else [raw]) if each)


def freed_when_read(node: torch.autograd.graph.Node) -> bool:
    """Return whether reading the saved tensors of a custom Function's node frees them."""
    function = getattr(node, "_forward_cls", None)
    return bool(getattr(function, "clear_saved_tensors_on_access", False))


def sequence_number(node: torch.autograd.graph.Node) -> int:
    """Return the number that a node got when it was created; 2**64 - 1 for AccumulateGrad."""
    return node._sequence_nr()


def output_metadata(node: torch.autograd.graph.Node) -> list:
    """Return the shape and dtype of each output of the node's forward operation."""
    return node._input_metadata


def kernel_arguments(kernel: torch._ops.OpOverload) -> list:
    """Return the arguments that a kernel declares, each with its name and type."""
    return kernel._schema.arguments


def written_arguments(kernel: torch._ops.OpOverload) -> list[int]:
    """Return the positions of the arguments that a kernel writes into."""
    infos = enumerate(each.alias_info for each in kernel._schema.arguments)
    return [at for at, info in infos if info and info.is_write]


def is_view(tensor: torch.Tensor) -> bool:
    """Say whether a tensor is a view; its grad_fn may then be rebuilt when it is read."""
    return tensor._is_view()


def tensor_hooks(tensor: torch.Tensor) -> dict:
    """Return the hooks registered on a tensor, by their ids; empty if there are none."""
    return tensor._backward_hooks or {}


# -- settings that a block must not leave changed

print_options = vars(PRINT_OPTS)
is_multithreading_enabled = _C._is_multithreading_enabled
set_multithreading_enabled = _C._set_multithreading_enabled
function_modes = _C._len_torch_function_stack
pop_function_mode = _C._pop_torch_function_stack
dispatch_modes = _C._len_torch_dispatch_stack
pop_saved_tensor_hooks = _C._autograd._pop_saved_tensors_default_hooks
_known = {**vars(_modules), **vars(_optimizers)}
# The hooks that run for every module or optimizer: a dict for each kind.
global_hooks = [
    _known[name] for name in _known if name.startswith("_global_") and _known[name] == {}
]


def saved_tensor_hooks() -> object:
    """Return the innermost pair of saved-tensor hooks, or None."""
    return _C._autograd._top_saved_tensors_default_hooks(True)


def pop_dispatch_mode() -> None:
    """Leave the innermost dispatch mode."""
    _C._pop_torch_dispatch_stack(None)


def forward_level() -> int:
    """Return how many levels of forward-mode differentiation are entered; -1 for none."""
    return forward_ad._current_level


def default_device() -> str | None:
    """Return the device that torch.set_default_device set, or None."""
    context = getattr(torch._GLOBAL_DEVICE_CONTEXT, "device_context", None)
    return context and str(context.device)
