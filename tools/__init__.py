"""Development programs: build the site, serve it, take its screenshots, draw the maps, find a Chromium."""
