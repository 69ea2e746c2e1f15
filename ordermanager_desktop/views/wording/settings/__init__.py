"""What the settings are called, section by section."""
