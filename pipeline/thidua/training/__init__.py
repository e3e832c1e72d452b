"""Learned models, trained from the recipes in ``models/`` and compared with the rules they replace.

A model is kept only where it reads more items right than the rules do, on the same items.
"""
