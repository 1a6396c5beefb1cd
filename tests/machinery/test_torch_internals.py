"""The private names of PyTorch that are used: all in one file, and each of them is there."""

import re

import pytest
import torch

from gradbook import ROOT, torch_internals

FILE = ROOT / "gradbook/torch_internals.py"
OTHERS = sorted(path for path in (ROOT / "gradbook").rglob("*.py") if path != FILE)
# A new torch that renames one of these breaks here first, with its name.
NAMES = [
    "torch._C._autograd._pop_saved_tensors_default_hooks",
    "torch._C._autograd._top_saved_tensors_default_hooks",
    "torch._C._FunctionBase",
    "torch._C._current_autograd_node",
    "torch._C._functions.AccumulateGrad",
    "torch._C._functorch.get_unwrapped",
    "torch._C._functorch.is_functorch_wrapped_tensor",
    "torch._C._functorch.is_legacy_batchedtensor",
    "torch._C._is_multithreading_enabled",
    "torch._C._len_torch_dispatch_stack",
    "torch._C._len_torch_function_stack",
    "torch._C._pop_torch_dispatch_stack",
    "torch._C._pop_torch_function_stack",
    "torch._C._set_multithreading_enabled",
    "torch._GLOBAL_DEVICE_CONTEXT",
    "torch._tensor_str.PRINT_OPTS",
    "torch.autograd._engine_run_backward",
    "torch.autograd._get_sequence_nr",
    "torch.autograd.forward_ad._current_level",
    "torch.autograd.graph._engine_run_backward",
    "torch._ops.OpOverload",
    "torch.ops.aten.add.Tensor._schema",
    "torch.utils._python_dispatch.TorchDispatchMode",
    "torch.utils._python_dispatch.TorchDispatchMode._should_skip_dynamo",
    "torch.utils._python_dispatch._disable_current_modes",
    "torch.Tensor._backward_hooks",
    "torch.Tensor._is_view",
    "torch.Tensor._version",
    "torch._C.DisableTorchFunction",
    "torch._C._functorch.peek_interpreter_stack",
    "torch._functorch.pyfunctorch.temporarily_clear_interpreter_stack",
    "torch.multiprocessing.reductions.StorageWeakRef",
    "torch.nn.Module._call_impl",
]
_PRIVATE = re.compile(
    r"\b_C\b|torch\.(?:\w+\.)*_[a-z]\w*|from torch\S* import [^\n]*\b_\w+|"
    r"\.(?:_sequence_nr|_input_metadata|_is_view|_backward_hooks|_schema|_version|_cdata)\b"
)


@pytest.mark.parametrize("name", NAMES)
def test_torch_has_the_name(name):
    found = torch
    for part in name.split(".")[1:]:
        found = getattr(found, part)


def test_a_node_has_its_number_and_the_shapes_of_its_outputs():
    x = torch.ones(2, requires_grad=True)
    first, second = (x * 2).grad_fn, (x * 3).grad_fn
    numbers = [torch_internals.sequence_number(each) for each in (first, second)]
    assert numbers[0] + 1 == numbers[1] < torch_internals.next_sequence_number()
    assert [list(each.shape) for each in torch_internals.output_metadata(first)] == [[2]]
    accumulate = first.next_functions[0][0]
    assert torch_internals.sequence_number(accumulate) == 2**64 - 1


def test_the_file_uses_each_name_and_no_other():
    text = FILE.read_text("utf-8")
    unused = [name for name in NAMES if name.rpartition(".")[2] not in text]
    assert unused == []
    private = set(re.findall(r"(?<![\w\"])_(?!known|modules|optimizers)[a-z]\w+", text))
    listed = {part for name in NAMES for part in name.split(".")}
    of_objects = {"_sequence_nr", "_input_metadata", "_global_", "_cdata", "_forward_cls"}
    assert private - listed == of_objects & private


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_other_module_reaches_into_torch(path):
    found = _PRIVATE.findall(path.read_text("utf-8"))
    assert not found, f"{path.name} uses {found}: name it in gradbook/torch_internals.py"


@pytest.mark.parametrize(
    "line",
    [
        "torch._C._current_autograd_node()",
        "from torch.utils._python_dispatch import _disable_current_modes",
        "node._sequence_nr()",
        "kernel._schema.arguments",
        "torch.autograd._get_sequence_nr()",
    ],
)
def test_reaching_into_torch_is_seen(line):
    assert _PRIVATE.search(line)
