"""What is published: pages and feeds as artifacts, and what they are made with."""
