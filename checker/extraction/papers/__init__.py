"""Papers: treaties, charters, decisions and resolutions, what they rule and when they were made."""
