"""Ranks that sentences tell, and another one of the same thing."""
