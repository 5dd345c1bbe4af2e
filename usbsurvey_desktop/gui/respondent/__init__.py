"""The respondent's desk: take a survey in, prepare, answer, check, sign, seal."""
