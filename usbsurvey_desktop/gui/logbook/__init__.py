"""S09: the record book (受渡し記録簿) on the screen."""
