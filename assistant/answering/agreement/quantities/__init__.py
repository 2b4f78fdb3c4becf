"""Amounts that sentences tell, and another one for the same quantity."""
