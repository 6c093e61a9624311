"""A seeded injector: every kind of damage that a page of a speech can hold, with exact ground truth."""
