"""A speech to JSON, text, Markdown, TEI: each module knows the model and nothing else."""
