"""What records hold, counted in constant memory: partial audits that can be made apart and merged in any order."""
