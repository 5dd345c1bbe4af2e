"""Submitting: the one room where a draft and a package meet, from the signature to the file."""
