"""Single values, one module a kind: how a date, a number or an address is spelt, and what is wrong with it if not."""
