"""The building blocks: widgets that paint themselves from the theme."""
