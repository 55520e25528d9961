"""Benchmarks: the build against Hugo, an earlier revision and other programs, and the pages in a browser."""
