"""Sheets of paper: what is on them, how they are laid out, seen, printed and saved."""
