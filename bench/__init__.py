"""Benchmarks: the build against other programs, the pages in a browser and by Lighthouse, load and size."""
