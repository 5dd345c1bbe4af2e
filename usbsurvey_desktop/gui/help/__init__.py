"""Help beside the work (S18): topics as plain text, and the panel that shows them."""
