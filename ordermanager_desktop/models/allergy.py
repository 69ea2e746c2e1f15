"""Finds the word of an allergy in what a customer wrote. It may mark too much, never too little."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_FOODS: Final = (
    "nut|nuts|peanut|peanuts|almond|gluten|wheat|dairy|lactose|milk|egg|eggs|soy|soya|sesame|fish"
    "|shellfish|seafood|crustacean|mustard|celery|sulfite|sulphite"
)
_COMIDAS: Final = (
    "gluten|lactosa|leche|lacteos|frutos secos|nuez|nueces|cacahuates?|cacahuetes?|mani|almendras?"
    "|huevos?|soja|soya|sesamo|ajonjoli|pescado|mariscos?|crustaceos|mostaza|apio|trigo"
)
_ALIMENTS: Final = (
    "gluten|lactose|lait|laitages?|noix|noisettes?|arachides?|cacahuetes?|amandes?|oeufs?|soja"
    "|sesame|poisson|fruits de mer|fruits a coque|crustaces|moutarde|celeri|ble"
)
_SPEAKS_OF_IT: Final = re.compile(
    "allerg|alerg|anaphyla|anafila|anaphilax|epi-? ?pen|intoleran|c(?:o?e)liac|celiaqu"
    rf"|\b(?:{_FOODS})[\s-]*free\b"
    rf"|\b(?:sin|libre de) (?:{_COMIDAS})\b"
    rf"|\bsans (?:{_ALIMENTS})\b"
)


def speaks_of_allergy(text: str) -> bool:
    """True if the text names an allergy or asks for food free of a common allergen.

    English, Spanish and French, with and without accents, also with unseen characters in between.
    """
    return _SPEAKS_OF_IT.search(_plain_letters(text)) is not None


def _plain_letters(text: str) -> str:
    """Lower case without accents and unseen characters; each run of spaces as one."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    kept = (c for c in folded if unicodedata.category(c) not in ("Mn", "Cf"))
    return " ".join("".join(kept).split())
