import warnings

import torch

x = torch.tensor([0.5, 1.0], requires_grad=True)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    with torch.autograd.detect_anomaly():
        y = x.tanh()
        loss = y.add_(1).sum()
        try:
            loss.backward()
        except RuntimeError as e:
            print(f"RuntimeError: {e}")
            # > RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: [torch.FloatTensor [2]], which is output 0 of Tanh, is at version 1; expected version 0 instead. Hint: the backtrace further above shows the operation that failed to compute its gradient. The variable in question was changed in there or anywhere later. Good luck!

trace = str(caught[1].message).splitlines()
print(trace[0])
# > Error detected in TanhBackward0. Traceback of forward call that caused the error:
print(next(line.strip() for line in trace if "tanh()" in line))
# > y = x.tanh()
