"""Learns from outcomes who fits (METHOD A7): fields, leak guard, score card, proposal."""
