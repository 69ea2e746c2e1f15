"""The tour: the story of a cancellation, played through the real widgets into pictures."""
