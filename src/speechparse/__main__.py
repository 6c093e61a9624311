"""`python -m speechparse`."""

from speechparse.cli import main

main()
