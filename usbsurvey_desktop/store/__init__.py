"""Drafts at rest: the encrypted file, its slots, and saving that never loses the last one."""
