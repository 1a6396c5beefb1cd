"""A block that leaves a setting of torch changed fails, and the next finds it as it was."""

import sys  # noqa: F401 - an expression of LEAKS reads it

import torch  # noqa: F401 - the settings are read by expressions

from gradbook.verify import torch_settings

MODES = "a, b = M(), M()\na.__enter__()\nb.__enter__()"
HOOKS = "global hooks of modules or optimizers"
# What a reader calls the setting, a block that leaves it changed, and how to read it.
LEAKS = [
    ("grad mode", "torch.set_grad_enabled(False)", "torch.is_grad_enabled()"),
    (
        "inference mode",
        "m = torch.inference_mode(); m.__enter__(); f = lambda: m",
        "torch.is_inference_mode_enabled()",
    ),
    ("default_dtype", "torch.set_default_dtype(torch.float64)", "torch.get_default_dtype()"),
    ("default device", "torch.set_default_device('meta')", "torch.ones(1).device"),
    ("default device", "torch.set_default_device('cpu')", "torch._C._len_torch_function_stack()"),
    (
        "function mode",
        f"from torch.overrides import TorchFunctionMode as M\n{MODES}",
        "torch._C._len_torch_function_stack()",
    ),
    (
        "dispatch mode",
        f"from torch.utils._python_dispatch import TorchDispatchMode as M\n{MODES}",
        "torch._C._len_torch_dispatch_stack()",
    ),
    ("anomaly mode", "torch.autograd.set_detect_anomaly(True)", "torch.is_anomaly_enabled()"),
    (
        "anomaly mode",
        "torch.autograd.set_detect_anomaly(False, check_nan=False)",
        "torch.is_anomaly_check_nan_enabled()",
    ),
    ("autocast", "torch.autocast('cpu').__enter__()", "torch.is_autocast_enabled('cpu')"),
    (
        "autocast",
        "torch.set_autocast_dtype('cpu', torch.float16)",
        "torch.get_autocast_dtype('cpu')",
    ),
    ("print options", "torch.set_printoptions(sci_mode=True)", "str(torch.tensor(0.12345))"),
    (
        "num_threads",
        "torch.set_num_threads(torch.get_num_threads() + 1)",
        "torch.get_num_threads()",
    ),
    (
        "deterministic_debug_mode",
        "torch.use_deterministic_algorithms(True, warn_only=True)",
        "torch.is_deterministic_algorithms_warn_only_enabled()",
    ),
    (
        "float32_matmul_precision",
        "torch.set_float32_matmul_precision('medium')",
        "torch.get_float32_matmul_precision()",
    ),
    (
        "multithreaded backward",
        "torch.autograd.set_multithreading_enabled(False)",
        "torch._C._is_multithreading_enabled()",
    ),
    *(
        (
            HOOKS,
            f"torch.nn.modules.module.register_module_{hook}_hook(lambda *_: None)",
            f"len(torch.nn.modules.module._global_{hook.removeprefix('full_')}_hooks)",
        )
        for hook in ["forward_pre", "forward", "full_backward_pre", "full_backward"]
    ),
    (
        HOOKS,
        "from torch.optim.optimizer import register_optimizer_step_post_hook as register\n"
        "register(lambda *_: None)",
        "len(sys.modules['torch.optim.optimizer']._global_optimizer_post_hooks)",
    ),
    (
        "saved-tensor hooks",
        "for _ in range(2):\n    torch.autograd.graph.saved_tensors_hooks(abs, abs).__enter__()",
        "torch._C._autograd._top_saved_tensors_default_hooks(True)",
    ),
    (
        "forward-mode level",
        "torch.autograd.forward_ad.enter_dual_level()",
        "torch.autograd.forward_ad._current_level",
    ),
]


def test_a_block_that_leaves_a_setting_of_torch_changed_fails_and_the_next_finds_it_as_it_was(
    project,
):
    assert {setting for setting, *_ in LEAKS} == set(torch_settings.snapshot())
    before = [eval(now) for *_, now in LEAKS]
    cases = {}
    for number, (setting, leak, now) in enumerate(LEAKS):
        cases[f"import torch\n\n{leak}\n"] = (
            1,
            "the block left torch changed: ",
            f"{setting} was ",
        )
        after = f"import sys\n\nimport torch\n\nprint({now})\n# > {before[number]}\n"
        project.show(after, f"b{number:02}_after")
    project.each_fails(cases, passed=2 + len(LEAKS))
    assert [str(eval(now)) for *_, now in LEAKS] == list(map(str, before))


def test_every_setting_that_a_block_left_changed_is_reported_and_restored_even_if_it_fails(project):
    both = "import torch\n\ntorch.set_grad_enabled(False)\ntorch.set_printoptions(precision=2)\n"
    said = "; grad mode was True and is now False"
    cases = {
        both: (1, "the block left torch changed: print options was ", said),
        f"{both}1 / 0\n": (5, "the block raised ZeroDivisionError"),
    }
    project.show("import torch\n\nprint(torch.is_grad_enabled())\n# > True\n", "next")
    project.each_fails(cases, passed=3)


def test_settings_that_a_block_puts_back_itself_are_no_failure(project):
    project.show(
        "import torch\n\nwith torch.no_grad(), torch.inference_mode(), torch.device('meta'):\n"
        "    torch.set_printoptions(precision=2)\n    torch.set_printoptions(profile='default')\n"
        "with torch.autocast('cpu'), torch.autograd.graph.save_on_cpu():\n    pass\n"
        "torch.nn.modules.module.register_module_forward_hook(print).remove()\n"
    )
    project.run(passed=3)
