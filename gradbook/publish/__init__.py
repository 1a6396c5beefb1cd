"""What stands beside the pages of the built site, for readers that are not browsers.

`pages` reads the list of pages; `copies` writes each as Markdown, with `steps` for the graphs;
`version` says of which day the site is; `checked` is the pytest plugin that records a green run,
and `badge` draws it; `folder` writes all of it into the built site. None of these imports torch.
`card` draws the picture of a link, which is committed.
"""
