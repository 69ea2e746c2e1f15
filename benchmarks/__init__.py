"""How fast the app is, as ratios to something bare that was measured in the same run."""
