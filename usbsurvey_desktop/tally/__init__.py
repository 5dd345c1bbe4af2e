"""Packages become counts: what the answers of all bodies say together, as tables."""
