"""Tests of the gateways, over real sockets."""
