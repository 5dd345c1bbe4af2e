"""The sentences of `gui.messages`, those of one subject in one file."""
