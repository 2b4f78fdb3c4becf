from evals.benchmarks.cli import main

main()
