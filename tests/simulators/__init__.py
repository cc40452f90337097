"""Simulators, written by us, of the CRM endpoints that whynow uses: stateful, strict, and faulty
where a test wants it. They hold what the vendors document and what we met, and no more."""
