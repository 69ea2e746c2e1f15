"""Words for the settings, one module for each section."""
