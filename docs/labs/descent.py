# ---
# jupyter:
#   description: In this lab you follow gradients downhill on the map of a loss, and see how the learning rate and momentum change the path.
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
#   questions:
#     - What does gradient descent look like on a loss surface?
#     - learning rate too large
#     - momentum plot
#     - loss surface contour
# ---

# %% [markdown]
# # Gradient descent on a loss surface
#
# In this lab you follow gradients downhill on the map of a loss, and see how the learning rate and momentum change the path.
#
# Before you start, read [Write a training loop](../learn/training-loop.html). The lab runs in Jupyter with `torch` and `matplotlib`. You can download it as a [notebook](descent.ipynb) or as [plain Python](descent.py).
#
# ## A loss with two parameters
#
# The model is the line `y = w * x + b` from [Your first gradient](../learn/first-gradient.html#training), with the same two data points. The tensor `p` holds both parameters. The solution is `w = 2` and `b = 1`, so the lab starts somewhere else.

# %%
import matplotlib.pyplot as plt
import torch

x = torch.tensor([1.0, 2.0], dtype=torch.float64)
y_true = torch.tensor([3.0, 5.0], dtype=torch.float64)


def loss_at(p):
    w, b = p[..., :1], p[..., 1:]
    return ((w * x + b - y_true) ** 2).mean(-1)


start = torch.tensor([0.0, 2.0], dtype=torch.float64, requires_grad=True)
loss = loss_at(start)
loss.backward()
print("loss:", loss.item())
print("gradient:", start.grad.tolist())

# %% [markdown]
# Both parts of the gradient are negative, so the loss falls when `w` or `b` grows. It falls faster when `w` grows.
#
# ## Draw a map of the loss
#
# Two parameters span a plane, and the loss is a height above each point of it. A **contour** connects points with the same loss, like the lines on a hiking map. `loss_at` takes a whole grid of points at once, because it reads `w` and `b` from the last dimension.

# %% alt="Map of the loss over w from -1 to 4 and b from -1 to 4. The contours are long, narrow ellipses around the minimum at w = 2, b = 1; the valley runs from the upper left to the lower right. From the start at w = 0, b = 2 an arrow points down the slope, to the right and a little up, across the valley."
w, b = torch.linspace(-1, 4, 61), torch.linspace(-1, 4, 61)
heights = loss_at(torch.cartesian_prod(w, b).double()).reshape(61, 61).T


def draw_map(axes):
    levels = [0.05, 0.5, 2, 5, 10, 20, 40]
    axes.contour(w, b, heights, levels, colors="0.5", linewidths=1)
    axes.plot(2, 1, "k+", markersize=10)
    axes.set(xlabel="w", ylabel="b", aspect="equal")


figure, axes = plt.subplots(figsize=(4.8, 4.4))
draw_map(axes)
axes.plot(*start.detach(), "o")
tip = start.detach() - 0.2 * start.grad
axes.annotate("", tip, start.detach(), arrowprops={"color": "C1"})
axes.text(-0.2, 2.25, "start", ha="right")
plt.show()

# %% [markdown]
# The cross marks the minimum. The arrow shows the negative gradient at a fifth of its length.
#
# ## The gradient is perpendicular to the contour
#
# In the picture, the start lies on the contour where the loss is 5, and the arrow leaves this contour at a right angle. The following check finds two directions from the loss alone and compares them with the gradient. It goes around a small circle in steps of a tenth of a degree, and measures how far the loss rises in each direction.

# %%
degrees = torch.arange(0, 3600, dtype=torch.float64) / 10
circle = torch.stack([degrees.deg2rad().cos(), degrees.deg2rad().sin()], dim=-1)


def around(p):
    """Return two angles to the gradient: of the steepest rise, and of no change."""
    p.requires_grad_()
    loss_at(p).backward()
    gradient = torch.atan2(p.grad[1], p.grad[0]).rad2deg()
    rise = (loss_at(p + 1e-5 * circle) - loss_at(p)).detach()
    for found in [rise.argmax(), rise.abs().argmin()]:
        angle = (degrees[found] - gradient).item() % 360
        yield min(angle, 360 - angle)


for point in [[0.0, 2.0], [1.0, 0.0], [3.0, 3.0], [-1.0, 4.0]]:
    steepest, level = around(torch.tensor(point, dtype=torch.float64))
    print(point, f"steepest rise at {steepest:.0f}, no change at {level:.0f}")

# %% [markdown]
# The two numbers are angles to the gradient, in degrees. At each point, the loss rises most in the direction of the gradient. At 90 degrees to it, along the contour, the loss doesn't change. This doesn't mean that the arrow points at the minimum, and in the picture it doesn't.
#
# ## Compare four learning rates
#
# One step of **gradient descent** moves against the gradient: `p = p - rate * gradient`. The factor `rate` is the **learning rate**. The function `descend` takes such steps and returns all the points it visits. It also supports momentum, which is zero for now.


# %%
def descend(rate, steps=40, momentum=0.0):
    p, velocity, path = start.detach().clone().requires_grad_(), 0.0, []
    for _ in range(steps):
        path.append(p.detach().clone())
        p.grad = None
        loss_at(p).backward()
        velocity = momentum * velocity + p.grad
        with torch.no_grad():
            p -= rate * velocity
    return torch.stack([*path, p.detach()])


paths = {rate: descend(rate) for rate in [0.01, 0.15, 0.28, 0.3]}
print("rate   after 1   after 5  after 40")
for rate, path in paths.items():
    losses = loss_at(path)
    print(f"{rate:<5}", *(f"{losses[step].item():9.4f}" for step in [1, 5, 40]))

# %% [markdown]
# Before you look at the paths: which of the four jumps across the valley at each step?

# %% alt="The map four times, with the first 15 points of each path from the start at w = 0, b = 2. Rate 0.01: a short smooth path into the valley. Rate 0.15: one long step to the floor of the valley, then small steps along it toward the minimum. Rate 0.28: a zigzag across the valley that gets narrower. Rate 0.3: a zigzag that gets wider."
figure, grid = plt.subplots(2, 2, figsize=(4.8, 5), sharex=True, sharey=True)
for axes, (rate, path) in zip(grid.flat, paths.items(), strict=True):
    draw_map(axes)
    axes.plot(*path[:15].T, "C1.-", linewidth=1.5)
    axes.set_title(f"rate {rate}", fontsize=11)
    axes.label_outer()
plt.show()

# %% [markdown]
# - `0.01` is **slow**: it goes down smoothly, and after 40 steps it is still on its way.
# - `0.15` is **good**: one step leads to the floor of the valley. The floor is almost flat, so the steps along it are small.
# - `0.28` **zigzags**: each step lands on the opposite slope, a little lower.
# - `0.3` **diverges**: each step lands on the opposite slope, a little higher.
#
# The next plot shows the loss of all four paths at each step. The scale is logarithmic, so equal distances mean equal factors.

# %% alt="Loss against the step from 0 to 40, on a logarithmic scale, starting at 5. Rate 0.3 rises evenly to 377. Rate 0.28 falls evenly to 0.015. Rate 0.01 falls quickly at first and is nearly flat at the end, at 0.25. Rate 0.15 drops to 0.26 in one step, then falls slowly to 0.045."
figure, axes = plt.subplots()
styles = ["C0-.", "C2-", "C1:", "C1--"]
for (rate, path), style in zip(paths.items(), styles, strict=True):
    axes.semilogy(loss_at(path), style, label=f"rate {rate}")
axes.set(xlabel="step", ylabel="loss")
axes.legend()
plt.show()

# %% [markdown]
# After 40 steps, the zigzag has the lowest loss of all. Its learning rate is larger, so its steps along the valley are longer too. The next section shows how large a learning rate can be.
#
# ## Why a learning rate of 0.28 works and 0.3 diverges
#
# The slope across the valley changes quickly, while the slope along it hardly changes. How fast a slope changes is called the **curvature**, and it is the second derivative. The matrix of all second derivatives is the **Hessian**, and its eigenvalues are the curvatures across and along the valley.


# %%
def hessian_at(p):
    return torch.autograd.functional.hessian(lambda p: loss_at(p).squeeze(), p)


hessian = hessian_at(start.detach())
along, across = torch.linalg.eigvalsh(hessian).tolist()
print("Hessian:", hessian.tolist())
print(f"curvature across the valley {across:.3f}, along it {along:.3f}")
print(f"ratio {across / along:.1f}, limit of the rate {2 / across:.4f}")
for rate in paths:
    factors = [1 - rate * curvature for curvature in (across, along)]
    print(f"rate {rate:<4} multiplies by", *(f"{each:6.3f}" for each in factors))

# %% [markdown]
# Each step multiplies the distance from the minimum by `1 - rate * curvature`, with the first factor across the valley and the second one along it. If a factor is negative, the step jumps to the opposite side. If it is below -1, the step lands farther away than before. The limit for the learning rate is therefore 2 divided by the curvature across the valley. Below this limit, progress along the valley is slow, because its factor is close to 1.
#
# ## Momentum
#
# With **momentum**, each step also repeats a part of the step before it. Across the valley these steps cancel each other out, and along it they add up.

# %% alt="Two plots. Above, the map with two paths from the start, both with rate 0.15: without momentum it goes straight to the floor of the valley and creeps along it; with momentum 0.8 it swings around the floor, passes the minimum and comes back. Below, the loss on a logarithmic scale over 60 steps: without momentum it drops immediately and then falls slowly to 0.019; with momentum it is higher in the first steps, then falls in waves to 0.000002."
figure, (above, below) = plt.subplots(2, 1, figsize=(4.8, 7))
draw_map(above)
for momentum, color in [(0.0, "C0"), (0.8, "C1")]:
    path = descend(0.15, steps=60, momentum=momentum)
    losses = loss_at(path)
    above.plot(*path.T, ".-", color=color, linewidth=1.5)
    below.semilogy(losses, color=color, label=f"momentum {momentum}")
    print("momentum", momentum, *(f"{each:.1e}" for each in losses[[1, 5, 20, 60]]))
below.set(xlabel="step", ylabel="loss")
below.legend()
plt.show()

# %% [markdown]
# The four numbers in each line are the losses after 1, 5, 20 and 60 steps. With momentum, the path overshoots the floor of the valley at first, but in the end its loss is much lower. `torch.optim.SGD(..., momentum=0.8)` does the same calculation.
#
# ## Check yourself
#
# **With which of the learning rates 0.29 and 0.295 does the loss still go down?** Use the curvature to find out before you look at the answer.

# %% tags=["answer"]
# The limit is 0.2918, which lies between the two.
for rate in [0.29, 0.295]:
    loss = loss_at(descend(rate, steps=200))[-1].item()
    print(f"rate {rate}: loss after 200 steps {loss:.4f}")

# %% [markdown]
# **Subtract the mean from `x`, so that it is -0.5 and 0.5. What happens to the ratio of the curvatures, and to the number of steps until the loss is below a millionth?** Training code often prepares its inputs this way.

# %% tags=["answer"]
# With centered inputs, the two parameters no longer depend on each other. The
# valley is rounder, the limit for the rate is higher, and few steps are enough.
for shift, rate in [(0.0, 0.28), (1.5, 0.8)]:
    x = torch.tensor([1.0, 2.0], dtype=torch.float64) - shift
    along, across = torch.linalg.eigvalsh(hessian_at(start.detach())).tolist()
    steps = (loss_at(descend(rate, steps=200)) < 1e-6).nonzero()[0].item()
    print(f"x = {x.tolist()}: ratio {across / along:.1f}, {steps} steps")

# %% [markdown]
# ## Recap
#
# - The gradient is perpendicular to the contour. The opposite direction is the steepest way down, but it doesn't always lead straight to the minimum.
# - The largest curvature limits the learning rate, and the ratio of the curvatures determines how slow the remaining directions are.
# - Momentum speeds up progress along the flat direction. Centered inputs make the valley rounder.
#
# **Next:** read [how these pages are verified](../about/how-pages-are-verified.html), or look something up in the [cheat sheet](../reference/cheat-sheet.html).
