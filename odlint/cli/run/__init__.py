"""What commands share: inputs, errors, linters, baselines, parallel checks, caches, reports and writing."""
