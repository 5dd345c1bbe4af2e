"""The sentences of `cli.messages`, those of one subject in one file."""
