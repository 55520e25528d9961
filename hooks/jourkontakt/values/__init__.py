"""Single values, one module per kind (date, number, address): parsing, spelling rules, and corrections to suggest."""
