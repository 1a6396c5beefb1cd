"""The proof of the pages: what a snippet passes through, in this order.

`blocks` tells which code a fence shows; `run` runs it, in what `process` gives it, and notes every
print; `torch_settings` tells which settings it left changed; `outputs` compares the prints with the
`# >` lines, or rewrites those; `other_torch` knows what another torch prints; `plugin` is the
pytest plugin that calls them. `labs` does the same for notebooks.
"""
