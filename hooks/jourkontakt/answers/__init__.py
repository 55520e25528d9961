"""What the facts mean on a given day: whom to call, how far a number can be trusted, which meetings have passed."""
