"""Jourkontakt: from the YAML files in `data/` to the pages and files of the site, without knowing the publisher."""
