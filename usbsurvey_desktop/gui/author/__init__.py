"""The desk of whoever makes a survey: open a form, look at it, try it, publish it."""
