import torch

print(torch.autograd.graph.set_warn_on_accumulate_grad_stream_mismatch(False))
# > None
torch.autograd.graph.set_warn_on_accumulate_grad_stream_mismatch(True)
