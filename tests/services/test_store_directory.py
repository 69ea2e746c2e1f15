"""The names of stores: which are shown, and how two of one name are told apart."""

from dataclasses import replace

from ordermanager_desktop.models.order import StoreKey
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.store_directory import store_directory
from tests.services.gateways.raw_server import a_connection

EAST = replace(a_connection("https://east.example"), id="east", label="East", store_ids=("1", "2"))
WEST = replace(EAST, id="west", label="West")


def named(*accounts: Connection) -> list[str]:
    return list(store_directory(accounts).names.values())


def short(*names: str) -> list[str]:
    ids = tuple(f"{number}" for number in range(len(names)))
    account = replace(EAST, store_ids=ids, store_names=dict(zip(ids, names, strict=True)))
    return list(store_directory((account,)).short_names.values())


def test_a_store_has_its_label_or_else_its_id() -> None:
    assert named(replace(EAST, store_names={"1": " Uptown "})) == ["Uptown", "2"]
    assert named() == []


def test_one_name_in_two_accounts_is_told_apart() -> None:
    assert named(EAST, replace(WEST, store_ids=("1",))) == ["1 · East", "2", "1 · West"]
    twins = replace(WEST, label="East", store_ids=("1",))
    assert named(EAST, twins) == ["1 · east", "2", "1 · west"]
    siam = replace(EAST, store_names={"1": "Siam", "2": "Siam"})
    assert named(siam) == ["Siam 1 · East", "Siam 2 · East"]


def test_where_room_is_short_a_chains_names_lose_what_they_share() -> None:
    assert short("Siam Kitchen — Downtown", "Siam Kitchen — Harbour") == ["Downtown", "Harbour"]
    assert short("store-1", "store-12") == ["store-1", "store-12"], "only whole words"
    assert short("Siam", "Siam Harbour") == ["Siam", "Siam Harbour"], "nobody loses all of it"
    assert short("Siam Kitchen") == ["Siam Kitchen"]


def test_one_store_needs_no_name_and_a_former_one_does() -> None:
    alone = store_directory((replace(EAST, store_ids=("1",)),))
    assert alone.label_of(StoreKey("east", "1")) == ""
    assert alone.label_of(StoreKey("west", "9")) == "9"
    both = store_directory((EAST,))
    assert (both.label_of(StoreKey("east", "1")), both.has_several) == ("1", True)
