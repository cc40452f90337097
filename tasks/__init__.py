"""The steps of the flows, as plain functions over a workspace."""
