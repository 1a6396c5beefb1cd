"""The graph explorer: what PyTorch's autograd did in a script, recorded, laid out and drawn.

`record` runs a script and writes down its graph (it alone needs torch); `layout`, `rules` and
`render` make HTML of the recording; `fence` puts that into a page.
"""
