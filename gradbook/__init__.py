"""Gradbook's machinery: what proves the pages (`verify`) and what draws them (`markdown`)."""
