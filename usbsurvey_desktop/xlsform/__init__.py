"""Surveys as a survey office writes them: XLSForms read into definitions, and written again."""
