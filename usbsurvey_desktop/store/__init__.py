"""What is kept for one user: the layout of the folder, and drafts at rest.

A draft is an encrypted file with its slots; saving never loses the last one.
"""
