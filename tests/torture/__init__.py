"""The simulation of cancellations: the real core against every fault, replayed from a seed."""
