"""For editors: the guide, the issue forms and their processing, and lists of what needs checking."""
