"""The decisions: pure functions of data, playbook and moment."""
