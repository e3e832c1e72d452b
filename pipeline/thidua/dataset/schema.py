"""The record classes as Arrow schemas and as a Frictionless package description."""

from __future__ import annotations

import json
import types
import typing
from functools import cache
from typing import Any

import pyarrow as pa
from pydantic.fields import FieldInfo

from thidua import __version__
from thidua.records import ROW_CLASSES, SCHEMA_VERSION, Row

_BOX = pa.list_(pa.float64())
_ARROW: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}
_FRICTIONLESS = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _plain(annotation: Any) -> Any:
    """The type without ``| None``."""
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return next(a for a in typing.get_args(annotation) if a is not type(None))
    return annotation


def _arrow(annotation: Any) -> pa.DataType:
    plain = _plain(annotation)
    if typing.get_origin(plain) is list:
        (inner,) = typing.get_args(plain)
        return pa.list_(_BOX if typing.get_origin(inner) is tuple else _ARROW[inner])
    return _ARROW.get(plain, pa.string())


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of *table*, columns in the order of its class."""
    fields = columns(ROW_CLASSES[table])
    return pa.schema([pa.field(name, _arrow(kind)) for name, kind in fields.items()])


@cache
def columns(row_class: type[Row]) -> dict[str, Any]:
    """Column names and types of a row class."""
    return {name: field.annotation for name, field in row_class.model_fields.items()}


def datapackage() -> str:
    """``datapackage.json``: every column with its type and its Vietnamese and English meaning."""
    package = {
        "name": "thidua",
        "title": "Kế hoạch phát động phong trào thi đua",
        "description": "Vietnamese emulation-movement plans as a structured dataset",
        "version": SCHEMA_VERSION,
        "created_by": f"thidua {__version__}",
        "resources": [_resource(table, row_class) for table, row_class in ROW_CLASSES.items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(table: str, row_class: type[Row]) -> dict[str, Any]:
    """A table as the package describes it."""
    return {
        "name": table,
        "title": (row_class.__doc__ or "").strip().splitlines()[0],
        "path": f"tables/{table}.parquet",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": {
            "fields": [_field(name, field) for name, field in row_class.model_fields.items()],
            # the same bytes may come from two sources
            "primaryKey": ["source" if table == "documents" else "record_id"],
        },
    }


def _field(name: str, field: FieldInfo) -> dict[str, Any]:
    kind = _plain(field.annotation)
    words = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    listed = typing.get_origin(kind) is list
    return {
        "name": name,
        "type": "array" if listed else _FRICTIONLESS.get(kind, "string"),
        "title": words.get("vi", name),
        "description": words.get("en", name),
    }
