"""Kinds of single values (dates, numbers, phones, text), the right spelling of each, and what is wrong with another."""
