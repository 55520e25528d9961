"""The look-up's index: every name that may be typed, and the answer it leads to; `contents` says what is in it."""
