"""Optional engines: thin, one file each, imported only when asked for."""
