"""The look-up's index: every name that can be typed and the answer it leads to; `contents` describes its fields."""
