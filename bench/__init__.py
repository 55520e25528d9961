"""Benchmarks: the build against Hugo, an earlier revision and other programs, the pages in a browser, Lighthouse."""
