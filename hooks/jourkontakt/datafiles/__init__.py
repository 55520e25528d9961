"""A data file: read strictly with positions, problems at a place in it, and edits that leave the rest as it was."""
