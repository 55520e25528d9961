"""Programs that make what others use: the site in one go, pictures, maps, a Chromium for the tests."""
