import torch


def detached(state):
    if isinstance(state, torch.Tensor):
        return state.detach()
    return type(state)(detached(each) for each in state)


h = torch.ones(1, requires_grad=True) * 2
cut = detached(([h, h], (h, h)))
print(cut[0][0].requires_grad, type(cut), type(cut[0]))
# > False <class 'tuple'> <class 'list'>
