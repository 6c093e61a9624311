"""How Chinese speeches write dates, numbers, names and forms of address: read by rules, label and build alike."""
