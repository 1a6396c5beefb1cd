"""The claims of docs/how-to/distributed-gradients.md, beyond the outputs it prints."""

import importlib.util
import os
import runpy
import socket
import sys
import traceback

import pytest
import torch
import torch.distributed as dist
from torch import nn
from torch.distributed.algorithms.ddp_comm_hooks.default_hooks import allreduce_hook
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.fsdp import fully_shard
from torch.nn.parallel import DistributedDataParallel

from gradbook import ROOT

SNIPPETS = ROOT / "snippets/how-to/distributed-gradients"
SPEC = importlib.util.spec_from_file_location("two_ranks", SNIPPETS / "two_ranks.py")
two_ranks = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(two_ranks)


def wrap(module, group, **options):
    return DistributedDataParallel(module, process_group=group, **options)


def count(model, group):
    calls = []

    def hook(group, bucket: dist.GradBucket):
        calls.append(1)
        return allreduce_hook(group, bucket)

    model.register_comm_hook(group, hook)
    return calls


def both(results):
    first, second = results
    torch.testing.assert_close(first, second)
    return first


def in_two_processes(work):
    """Fork a child for each rank with what torchrun would tell it; fail if one of them fails."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    children = []
    for rank in range(2):
        if not (child := os.fork()):
            code = 1
            try:
                os.environ |= {"RANK": str(rank), "WORLD_SIZE": "2", "TORCHELASTIC_RUN_ID": "1"}
                os.environ |= {"MASTER_ADDR": "localhost", "MASTER_PORT": str(port)}
                work()
                sys.stdout.flush()
                code = 0
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]


@pytest.mark.skipif(sys.platform == "win32", reason="the processes are forks")
def test_started_as_torchrun_does_both_processes_print_the_average(capfd):
    in_two_processes(lambda: runpy.run_path(str(SNIPPETS / "recipe.py"), run_name="__main__"))
    assert capfd.readouterr().out.count("tensor([[3.]])") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="the processes are forks")
def test_fsdp_averages_and_clips_by_the_norm_over_all_shards():
    def work():
        dist.init_process_group("gloo")
        model = nn.Linear(2, 2, bias=False)
        fully_shard(model, mesh=init_device_mesh("cpu", (2,)))
        model(torch.tensor([[6.0, 0.0], [0.0, 8.0]])[[dist.get_rank()]]).sum().backward()
        grad = model.weight.grad
        assert grad.to_local().tolist() == [[3.0, 4.0]]
        assert grad.full_tensor().tolist() == [[3.0, 4.0], [3.0, 4.0]]
        norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0).full_tensor()
        torch.testing.assert_close(norm, torch.tensor(50.0).sqrt())
        torch.testing.assert_close(grad.full_tensor().norm(), torch.tensor(1.0))
        dist.destroy_process_group()

    in_two_processes(work)


@pytest.mark.parametrize("sizes", [(3, 1), (2, 2), (1, 5)])
def test_the_scaled_sum_is_the_mean_over_the_samples_of_all_ranks(sizes):
    torch.manual_seed(0)
    parts, weight = [torch.randn(size, 3) for size in sizes], torch.randn(1, 3)

    def work(rank, group):
        layer = nn.Linear(3, 1, bias=False)
        layer.weight.data.copy_(weight)
        model = wrap(layer, group)  # alive during backward
        out = model(parts[rank]).square()
        (out.sum() * group.size() / sum(sizes)).backward()
        return layer.weight.grad

    alone = weight.clone().requires_grad_()
    (torch.cat(parts) @ alone.T).square().mean().backward()
    torch.testing.assert_close(both(two_ranks.run(work)), alone.grad)


def test_only_a_forward_pass_outside_no_sync_communicates():
    def work(rank, group):
        model = wrap(nn.Linear(1, 1), group)
        calls = count(model, group)
        x = torch.ones(1, 1)
        with model.no_sync():
            model(x).sum().backward()
            inside = len(calls)
            loss = model(x).sum()
        loss.backward()
        forward_inside = len(calls)
        loss = model(x).sum()
        with model.no_sync():
            loss.backward()
        forward_outside = len(calls)
        model.module(x).sum().backward()
        torch.autograd.grad(model(x).sum(), model.parameters())
        return inside, forward_inside, forward_outside, len(calls)

    assert two_ranks.run(work) == [(0, 0, 1, 1)] * 2


def test_a_bucket_holds_25_mib_by_default():
    def work(rank, group):
        return wrap(nn.Linear(1, 1), group).bucket_bytes_cap

    assert two_ranks.run(work) == [25 << 20] * 2


def test_more_ranks_with_the_same_batch_do_not_make_the_gradient_larger():
    def work(rank, group):
        layer = nn.Linear(1, 1, bias=False)
        model = wrap(layer, group)
        model(torch.full((4, 1), 3.0)).mean().backward()
        return layer.weight.grad.item()

    assert two_ranks.run(work) == [3.0, 3.0]


def test_ranks_stay_equal_after_clipping_and_drift_after_a_step_in_a_hook():
    def work(rank, group):
        layer = nn.Linear(1, 1, bias=False)
        model = wrap(layer, group)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        x = torch.full((1, 1), 2.0 + 2.0 * rank)
        model(x).sum().backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        clipped = layer.weight.item()
        layer.weight.register_post_accumulate_grad_hook(lambda _: optimizer.step())
        optimizer.zero_grad()
        model(x).sum().backward()
        return clipped, layer.weight.item()

    (clipped0, hooked0), (clipped1, hooked1) = two_ranks.run(work)
    assert clipped0 == clipped1 and hooked0 != hooked1
