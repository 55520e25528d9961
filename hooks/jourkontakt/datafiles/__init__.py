"""Data files: a strict reader with positions, problems with their place, and edits that keep the rest unchanged."""
