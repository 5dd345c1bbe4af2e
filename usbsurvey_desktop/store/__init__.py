"""Drafts at rest: the encrypted file, its slots, and a saving order that never loses the last one."""
