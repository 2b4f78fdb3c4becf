"""How a run is shown: in the terminal, and as a page."""
