"""How fast the program is, measured against what it could be: `python -m evals.benchmarks`."""
