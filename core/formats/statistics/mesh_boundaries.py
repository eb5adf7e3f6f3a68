"""Outlines of mesh cells as e-Stat gives them (HDDSWH5238): named, not read.

Cells follow from their codes (JIS X 0410), so the outlines say nothing new.
"""

from ..known import unused

KEY = "mesh_boundaries"


def recognises(item, _options):
    return item.is_layer and {"KEY_CODE", "MESH1_ID", "MESH2_ID"} <= set(item.header)


def read(item, _options):
    return unused(item, "cells_from_codes")
