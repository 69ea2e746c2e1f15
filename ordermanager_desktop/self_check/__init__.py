"""The self-check: does this installation have all it needs, on this computer?"""
