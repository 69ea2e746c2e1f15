"""What each section of the settings is called, and how it is explained."""
