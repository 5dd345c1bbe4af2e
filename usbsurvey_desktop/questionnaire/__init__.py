"""What is asked: the definition of a survey, immutable, and the reader that refuses a wrong one."""
