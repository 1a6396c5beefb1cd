"""How pages are verified: the modules that a snippet passes through, in order.

`blocks` finds the code that a fence shows; `run` runs it in the surroundings that `process` sets
up, and notes every print; `torch_settings` finds the settings it left changed; `outputs` compares
the prints with the `# >` lines, or rewrites those; `other_torch` reads what other versions of torch
print; `plugin` is the pytest plugin that calls them. `labs` does the same for notebooks.
"""
