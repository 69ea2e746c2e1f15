"""The words of the settings, one module for each section."""
