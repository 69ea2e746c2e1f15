"""Writes a copy of the contract from which a mock server can make up answers.

    .venv/bin/python -m tests.contract.mockable generated.yaml

Prism's generator follows a schema that holds itself (modifiers of modifiers) until it runs out of
memory, and makes up tokens with spaces, which no header can carry. Requests are left as they are.
"""

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.contract.published import contract

FEW = {"min-items": 0, "max-items": 2, "max-length": 40, "optionals-probability": 0.5}


def mockable_contract() -> dict[str, Any]:
    """The contract without schemas that hold themselves, and with tokens that fit a header."""
    document = copy.deepcopy(contract())
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        _cut_recursion(schema, f'"#/components/schemas/{name}"')
    token = schemas["HydraToken"]
    token["properties"]["access_token"]["pattern"] = "^[A-Za-z0-9]{20,40}$"
    token["required"] = ["access_token"]
    return {**document, "x-json-schema-faker": FEW}


def _cut_recursion(node: Any, reference: str) -> None:
    """Take away properties that lead straight back to the schema they are in."""
    if isinstance(node, list):
        for part in node:
            _cut_recursion(part, reference)
    if not isinstance(node, dict):
        return
    properties = node.get("properties", {})
    for name in [name for name in properties if reference in json.dumps(properties[name])]:
        del properties[name]
    for part in node.values():
        _cut_recursion(part, reference)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(yaml.safe_dump(mockable_contract(), sort_keys=False))
