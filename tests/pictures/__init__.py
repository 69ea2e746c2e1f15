"""The main screens as pictures: fixed orders, a fixed clock, one font, compared pixel by pixel."""
