"""Answering any form: outline, one page at a time, notices, the check of all answers."""
