"""Claims made from articles whose support is known: reworded ones that must pass, spoilt ones that must be caught."""
