"""`make bench`: the build measured against Hugo writing the same pages; nothing here is part of the site."""
