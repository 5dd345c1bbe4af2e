"""Parts that every screen is built from; they know no question and no file."""
