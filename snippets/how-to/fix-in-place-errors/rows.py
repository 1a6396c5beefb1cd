import torch

x = torch.tensor(1.0, requires_grad=True)
state = torch.zeros(3)
state[0] = x * 2
for t in (1, 2):
    state[t] = state[t - 1] ** 2 * x
try:
    state[2].backward()
except RuntimeError as error:
    print(str(error).partition("operation: ")[2].partition(" Hint")[0])
    # > [torch.FloatTensor []], which is output 0 of AsStrided, is at version 3; expected version 2 instead.

states = [x * 2]
for _ in range(2):
    states.append(states[-1] ** 2 * x)
torch.stack(states)[2].backward()
print(x.grad)
# > tensor(112.)
