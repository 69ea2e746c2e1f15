"""A rush at eight stores: does every alert come, once, within the limits and without a gap?"""
