import warnings

import torch


def f(x):
    return (x * 0).sqrt().sum()


x = torch.ones(1, requires_grad=True)
compiled = torch.compile(f, backend="aot_eager")
warnings.simplefilter("ignore")
for stance in ("default", "force_eager"):
    with torch.compiler.set_stance(stance), torch.autograd.detect_anomaly():
        try:
            compiled(x).backward()
        except RuntimeError as error:
            print(f"{stance}: {error}")
            # > default: Function 'CompiledFunctionBackward' returned nan values in its 0th output.
            # > force_eager: Function 'MulBackward0' returned nan values in its 0th output.
