"""The editors' side: the guide, the forms and what becomes of their answers, lists of what needs checking."""
