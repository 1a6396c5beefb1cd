import torch

x = torch.tensor([0.5], requires_grad=True)
plain_first = torch.compile(lambda x: x.tanh().exp().sum(), backend="aot_eager")
plain_first(x).backward()
try:
    plain_first(x).backward(retain_graph=True)
except RuntimeError as error:
    print(str(error).partition(". ")[0])
    # > This backward function was compiled with non-empty donated buffers which requires create_graph=False and retain_graph=False

retained_first = torch.compile(lambda x: x.tanh().sin().sum(), backend="aot_eager")
retained_first(x).backward(retain_graph=True)
loss = retained_first(x)
loss.backward(retain_graph=True)
loss.backward()
print("retained from the beginning: no error")
# > retained from the beginning: no error

with torch._functorch.config.patch(donated_buffer=False):
    switched_off = torch.compile(lambda x: x.tanh().cos().sum(), backend="aot_eager")
    switched_off(x).backward()
    switched_off(x).backward(retain_graph=True)
    print("without donated buffers: no error")
    # > without donated buffers: no error
