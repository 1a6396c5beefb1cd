import torch

print(torch.autograd.graph.set_override_stale_capture_stream(True))
# > None
torch.autograd.graph.set_override_stale_capture_stream(False)
