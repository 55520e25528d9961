"""The published output: pages and feeds as artifacts, and the modules that make them."""
