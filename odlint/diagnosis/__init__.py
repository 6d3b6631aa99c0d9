"""Why a training goes wrong: symptoms in its curves, causes in its config, label map and records, and what to do."""
