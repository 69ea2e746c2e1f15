"""The published contract, and what a value lacks to fit one of its schemas."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml
from jsonschema import Draft202012Validator, FormatChecker

CONTRACT = Path(__file__).parents[1] / "data" / "otter" / "manager-orders.openapi.yaml"
FORMATS = FormatChecker(formats=())


@FORMATS.checks("date-time", raises=ValueError)
def _is_moment(text: object) -> bool:
    return not isinstance(text, str) or datetime.fromisoformat(text).tzinfo is not None


@FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(text: object) -> bool:
    return not isinstance(text, str) or str(UUID(text)) == text.lower()


@cache
def contract() -> dict[str, Any]:
    """The document as published."""
    document: dict[str, Any] = yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))
    return document


@cache
def components() -> Any:
    """The parts that others refer to, in the words of JSON Schema."""
    return as_json_schema(contract()["components"])


def as_json_schema(node: Any) -> Any:
    """OpenAPI 3.0's `nullable` in the words of JSON Schema."""
    if isinstance(node, list):
        return [as_json_schema(part) for part in node]
    if not isinstance(node, dict):
        return node
    schema = {key: as_json_schema(part) for key, part in node.items() if key != "nullable"}
    return {"anyOf": [schema, {"type": "null"}]} if node.get("nullable") is True else schema


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    """The node, or the one that it refers to."""
    if "$ref" not in node:
        return node
    target: Any = {"components": components()}
    for name in node["$ref"].removeprefix("#/").split("/"):
        target = target[name]
    return resolved(target)


def misfits(value: Any, schema: Any) -> list[str]:
    """What keeps a value from fitting a schema, each with its place; empty if it fits."""
    root = {**as_json_schema(schema), "components": components()}
    found = Draft202012Validator(root, format_checker=FORMATS).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in found]


def misfits_named(value: Any, name: str) -> list[str]:
    """The same for one of the contract's named schemas."""
    return misfits(value, {"$ref": f"#/components/schemas/{name}"})
