"""Connectors of CRMs against the counterparts that stand in for the CRMs."""
