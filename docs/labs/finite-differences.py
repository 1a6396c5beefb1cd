# ---
# jupyter:
#   description: In this lab you measure how wrong a finite difference is at every step size, find the best step in float32 and float64, and see what gradcheck chooses.
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
#   questions:
#     - What are the truncation error and the rounding error of a finite difference?
#     - truncation error and rounding error
#     - complex step derivative
#     - gradcheck eps
# ---

# %% [markdown]
# # The error of finite differences
#
# In this lab you measure how wrong a finite difference is at every step size, find the best step in float32 and float64, and see what gradcheck chooses.
#
# Before you start, read [What is a derivative?](../learn/what-is-a-derivative.html) and [Check gradients with gradcheck](../learn/checking-gradients.html). The lab runs in Jupyter with `torch` and `matplotlib`. You can download it as a [notebook](finite-differences.ipynb) or as [plain Python](finite-differences.py).
#
# ## A derivative that you know
#
# To measure an error, you need the right answer. The function is the cube of `x`, and autograd computes its derivative at 0.7, which is `3 * x * x`.

# %%
import inspect
import math

import matplotlib.pyplot as plt
import torch


def f(x):
    return x * x * x


x = torch.tensor(0.7, dtype=torch.float64, requires_grad=True)
f(x).backward()
exact = x.grad.item()
print(f"derivative: {exact:.4f}")

# %% [markdown]
# A **forward difference** takes one step to the right. A **central difference** takes one step to each side and divides by the distance between the two points.


# %%
def forward(f, x, h):
    return (f(x + h) - f(x)) / h


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def errors(formula, steps, dtype=torch.float64, f=f):
    """Return how far a formula is from the derivative, for each step."""
    point, h = torch.tensor(0.7, dtype=dtype), torch.tensor(steps, dtype=dtype)
    return (formula(f, point, h).double() - exact).abs()


print("step    forward  central")
for step in [0.1, 0.01, 0.001]:
    both = [errors(formula, [step]).item() for formula in (forward, central)]
    print(f"{step:<6}", *(f"{each:8.1e}" for each in both))

# %% [markdown]
# When the step is 10 times smaller, the error of the forward difference is about 10 times smaller, and the error of the central difference is a hundred times smaller. If this continued, you would choose the smallest step that you can write down.
#
# Before you look at the plot: what happens to the two errors when the step gets smaller and smaller?

# %% alt="Error against step size, both on logarithmic scales, with steps from 1e-15 to 0.5. Read from the right, both errors fall along straight lines. The forward difference is lowest near a step of 1e-8, and the central difference is lowest, at about 2e-11, between steps of 1e-6 and 1e-5. To the left of these points both errors rise again, along the same ragged line."
steps = [float(f"{digit}e{power}") for power in range(-15, 0) for digit in (1, 2, 5)]
figure, axes = plt.subplots()
axes.loglog(steps, errors(forward, steps), "C1.--", label="forward", linewidth=1)
axes.loglog(steps, errors(central, steps), "C0.-", label="central", linewidth=1)
axes.set(xlabel="step", ylabel="error")
axes.legend()
plt.show()

# %% [markdown]
# Both curves have the shape of a V. On the right, a smaller step helps. On the left, it makes things worse, and there both formulas are equally bad. The two sides of the V have different causes.
#
# ## Truncation: the step is too large
#
# A finite difference replaces the curve with a straight line through two points. The part of the curve that the line leaves out is the **truncation error**. For a small step `h`, the forward difference is off by `h` times half the second derivative. The central difference is off by `h * h` times a sixth of the third derivative, because the second derivative cancels between the two sides. Autograd can compute both derivatives:

# %%
slope = torch.autograd.grad(f(x), x, create_graph=True)[0]
second = torch.autograd.grad(slope, x, create_graph=True)[0]
third = torch.autograd.grad(second, x)[0]
print(f"half the second derivative: {second.item() / 2:.1f}")
print(f"a sixth of the third derivative: {third.item() / 6:.1f}")
for step in [0.01, 0.001]:
    one, two = errors(forward, [step]).item(), errors(central, [step]).item()
    print(f"step {step}: {one / step:.2f} and {two / step**2:.2f}")

# %% [markdown]
# The last two lines divide the measured errors by `h` and by `h * h`. They agree with the derivatives, so the right side of the V is truncation error.
#
# ## Rounding: the step is too small
#
# Floating-point numbers have gaps between them. `math.ulp` returns the gap above a number, and every result is rounded to one end of such a gap. How many gaps does each step cross?

# %%
gap = math.ulp(f(0.7))
print(f"gap above f(x): {gap:.1e}")
for step in [1e-3, 1e-9, 1e-14]:
    crossed = (f(0.7 + step) - f(0.7)) / gap
    quotient = forward(f, 0.7, step)
    print(f"step {step:.0e}: {crossed:,.0f} gaps, quotient {quotient:.4f}")

# %% [markdown]
# With a step of 1e-14, the numerator of the quotient is 265 gaps. It can only be a whole number of gaps, so you can't expect more than about three correct digits: the derivative is 1.4700, but the quotient is 1.4710. This is the **rounding error**.
#
# The gap above 1 is called `eps`, which is `torch.finfo(dtype).eps` in PyTorch. The numbers in this lab are near 1, so a difference of two of them can be off by about `eps`. The division by `h` magnifies this to `eps / h`: half the step means twice the error.
#
# ## The best step is where both errors meet
#
# The next plot draws the two predictions for the central difference as lines. Truncation is `h * h`, because the factor that you measured above is 1, and rounding is `eps / h`.

# %% alt="The measured errors of the central difference in float64 as dots, with two straight lines, on logarithmic scales. The line of truncation falls toward smaller steps, and the dots to the right of 1e-5 lie on it. The line of rounding rises toward smaller steps, and the dots to the left of 1e-5 lie scattered below it. The lines cross at a step of about 6e-6 and an error of about 4e-11."
eps = torch.finfo(torch.float64).eps
h = torch.tensor([1e-15, 0.5], dtype=torch.float64)
crossing = eps ** (1 / 3)
figure, axes = plt.subplots()
axes.loglog(steps, errors(central, steps), "C0.", label="measured")
axes.loglog(h, h**2, "k:", label="truncation: h * h")
axes.loglog(h, eps / h, "C1--", label="rounding: eps / h")
axes.set(xlabel="step", ylabel="error", ylim=(1e-12, 1))
axes.legend()
plt.show()
print(f"the lines cross at a step of {crossing:.0e} and an error of {crossing**2:.0e}")

# %% [markdown]
# The error is the sum of the two lines, so it is smallest near the step at which they cross. There, `h * h` equals `eps / h`, so `h` is the cube root of `eps`. For the forward difference, `h` and `eps / h` cross at the square root of `eps`. This is the reason for two common rules:
#
# - **Forward:** a step of `eps ** (1 / 2)`. About half of the digits are correct.
# - **Central:** a step of `eps ** (1 / 3)`. About two thirds of the digits are correct.
#
# Both rules assume that the function, its derivatives and `x` are not far from 1.

# %%
for dtype in [torch.float64, torch.float32]:
    eps = torch.finfo(dtype).eps
    print(f"{dtype}: eps {eps:.1e}")
    for formula, root in [(forward, 2), (central, 3)]:
        step = float(f"{eps ** (1 / root):.0e}")
        error = errors(formula, [step], dtype).item()
        print(f"    {formula.__name__}: step {step:.0e}, error {error:.0e}")

# %% [markdown]
# ## Float32 moves the V to the right
#
# A float32 number has about seven digits, so its `eps` is much larger, and so is the rounding error at every step. The truncation error doesn't depend on the type at all. The dotted lines in the plot mark the step that `gradcheck` uses, 1e-6, and the largest error that it accepts here. The next section explains where both come from.

# %% alt="Error of the central difference against step size in float64 and float32, on logarithmic scales. On the right, for steps above 0.01, the two curves coincide. The curve of float64 falls to about 1e-11 near 1e-6. The curve of float32 turns near a step of 0.002, at an error of about 1e-5, and rises to the left until it is flat at 1.47 for steps of 2e-8 and less. A vertical line marks the step 1e-6 and a horizontal line the tolerance 1.5e-3. At that step the error of float64 is about 3e-11, far below the tolerance, and the error of float32 is 0.02, above it."
defaults = {
    name: parameter.default
    for name, parameter in inspect.signature(torch.autograd.gradcheck).parameters.items()
}
chosen, atol, rtol = defaults["eps"], defaults["atol"], defaults["rtol"]
tolerance = atol + rtol * exact
figure, axes = plt.subplots()
for dtype, style in [(torch.float64, "C0.-"), (torch.float32, "C2.--")]:
    label = str(dtype).removeprefix("torch.")
    axes.loglog(steps, errors(central, steps, dtype), style, label=label, linewidth=1)
axes.axvline(chosen, color="C1", linestyle=":", linewidth=1.5)
axes.axhline(tolerance, color="C1", linestyle=":", linewidth=1.5)
axes.text(chosen * 1.4, 2e-12, "gradcheck", color="C1")
axes.set(xlabel="step", ylabel="error", ylim=(1e-12, 10))
axes.legend(loc="lower left")
plt.show()
for dtype in [torch.float64, torch.float32]:
    error = errors(central, steps, dtype)
    best = steps[error.argmin()]
    refused = [step for step, each in zip(steps, error, strict=True) if each > tolerance]
    below, above = max(s for s in refused if s < best), min(s for s in refused if s > best)
    print(f"{dtype}: error {error[steps.index(chosen)].item():.0e} at a step of {chosen}")
    print(f"    every step between {below} and {above} is accepted")
lost = [s for s in steps if errors(central, [s], torch.float32).item() == exact]
print(f"the step is lost in float32 up to {lost[-1]}")

# %% [markdown]
# The flat part on the left is a third effect. If the step is smaller than half the gap to the next float32 number, `x + h` is rounded back to `x`. The difference is then exactly zero, and the error is the whole derivative.
#
# ## What gradcheck chooses
#
# `gradcheck` doesn't look for the best step. To find out what it does, give it a function that notes each input it is called with:

# %%
asked = []


def noted(x):
    asked.append(x.item())
    return f(x)


passed = torch.autograd.gradcheck(noted, (x,))
print("gradcheck:", passed)
print("offsets:", sorted({f"{each - 0.7:+.0e}" for each in asked}))
print(f"eps={chosen}, atol={atol}, rtol={rtol}")
print(f"largest accepted error at 0.7: {tolerance:.1e}")

# %% [markdown]
# It calls the function at `x` and at one point on each side, so it uses a central difference with the fixed step `eps`, whose default is 1e-6. It accepts a difference of up to `atol + rtol * |derivative|`. In float64 that step is a little smaller than the best one. The plot shows that much larger and much smaller steps would pass too, so there is no need to tune it. In float32 the same step fails.
#
# In `gradcheck`, the name `eps` means the step, not the gap above 1.
#
# ## A fixed step and inputs of any size
#
# The step of `gradcheck` is the same for every input. Large numbers have larger gaps than small ones, so a fixed step is too small for large inputs and too large for tiny ones. The next plot compares it with a step that is proportional to the input. The error is divided by the derivative, so that you can compare it across inputs.

# %% alt="Relative error of the central difference of the cube against the input, on logarithmic scales, for inputs from 3e-8 to 7e7. With the fixed step 1e-6 the error has the shape of a V. It is lowest for inputs a little above 1, near 1e-11, and it rises steeply for smaller inputs and slowly and raggedly for larger ones. With a step of 6e-6 times the input the errors are dots near 1e-11 for all inputs."
inputs = [float(f"{digit}e{power}") for power in range(-8, 8) for digit in (3, 7)]
inputs = torch.tensor(inputs, dtype=torch.float64)


def relative(x, h):
    return (central(f, x, h) / (3 * x * x) - 1).abs()


figure, axes = plt.subplots()
axes.loglog(inputs, relative(inputs, chosen), "C1.--", label="step 1e-6", linewidth=1)
axes.loglog(inputs, relative(inputs, 6e-6 * inputs), "C0.", label="step 6e-6 * x")
axes.set(xlabel="input", ylabel="relative error")
axes.legend()
plt.show()
print("input   step 1e-6  step 6e-6 * x")
for size in torch.tensor([3e-8, 3e-5, 3.0, 3e5, 7e7], dtype=torch.float64):
    print(f"{size:.0e}{relative(size, chosen):11.0e}{relative(size, 6e-6 * size):11.0e}")

# %% [markdown]
# Scaling works for every size here because the cube has no scale of its own. It can't work at `x = 0`, where the step would be zero, so a common choice is the step times the larger of 1 and `abs(x)`. `gradcheck` leaves this to you: give it inputs near 1, or set `eps`.
#
# ## A step without a subtraction
#
# The rounding error comes from the subtraction, so a formula without one has no V. If `f` also works with complex numbers and is smooth in them, you can step in the imaginary direction. The imaginary part of the result, divided by the step, is the derivative. The real part holds the value of the function, so no two nearly equal numbers are ever subtracted.

# %%
for step in [1e-3, 1e-6, 1e-100]:
    value = f(torch.tensor(complex(0.7, step), dtype=torch.complex128))
    print(f"step {step}: error below 1e-12: {abs(value.imag.item() / step - exact) < 1e-12}")

# %% [markdown]
# The truncation error is `h * h` as before, so the step can be as tiny as 1e-100. Autograd has no step at all: it applies the exact rule of each operation, and only the results of these rules are rounded.
#
# ## Check yourself
#
# **What does the forward difference print in float32, with a step of 1e-8?** The derivative is still 1.47.

# %% tags=["answer"]
# The step is lost: 0.7 + 1e-8 is rounded to 0.7, and the difference is zero.
point = torch.tensor(0.7, dtype=torch.float32)
print(forward(f, point, 1e-8).item())

# %% [markdown]
# **Add 1000 to the function. Its derivative stays the same. Does the best step get larger or smaller, and what happens to the lowest error?**

# %% tags=["answer"]
# The values are near 1000 now, so they are rounded 1000 times more coarsely. The
# rounding line moves up, and it crosses the truncation line at a larger step.
for added in [0, 1000]:
    found = errors(central, steps, f=lambda x, added=added: f(x) + added)
    size = max(added, 1)
    rule = (size * torch.finfo(torch.float64).eps) ** (1 / 3)
    print(f"{added} added: best step near {rule:.0e}, lowest error {found.min().item():.0e}")

# %% [markdown]
# ## Recap
#
# - A large step has a truncation error, and a small step has a rounding error. The best step lies where the two are equal.
# - In float64 a good step is about 1e-8 for a forward difference and 6e-6 for a central one. In float32 it's about 3e-4 and 5e-3.
# - `gradcheck` uses a central difference with the fixed step 1e-6, which suits float64 and inputs near 1.
#
# **Next:** see [what happens to gradients in a deep network](vanishing.html), or [build your own autograd](../learn/build-your-own.html), which needs no step.
