"""Many inputs to outcomes on one machine."""
