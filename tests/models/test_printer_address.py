"""What a person may type as a printer's address, and what is no address of this house."""

import pytest

from ordermanager_desktop.models.printer_address import (
    PrinterAddress,
    is_in_the_house,
    is_printer_address,
    printer_address,
)
from ordermanager_desktop.models.settings.kitchen import PRINTER_ADDRESS


@pytest.mark.parametrize(
    ("typed", "host", "port"),
    [
        ("192.168.1.50", "192.168.1.50", 9100),
        (" 10.0.0.7:9101 ", "10.0.0.7", 9101),
        ("127.0.0.1:1", "127.0.0.1", 1),
        ("kitchen", "kitchen", 9100),
        ("tm-t20.kitchen.local:9100", "tm-t20.kitchen.local", 9100),
        ("[::1]:9102", "::1", 9102),
        ("[fe80::1%eth0]", "fe80::1%eth0", 9100),
        ("fd00::5", "fd00::5", 9100),
    ],
)
def test_an_address_of_the_house(typed: str, host: str, port: int) -> None:
    assert printer_address(typed) == PrinterAddress(host, port)
    assert PRINTER_ADDRESS.accepts(typed)


@pytest.mark.parametrize(
    "typed",
    [
        " ", "http://192.168.1.50", "192.168.1.50/print", "a b", "me@printer", "printer:0",
        "printer:65536", "printer:", "printer:+1", "printer:٩", ":9100", "-printer", "a..b",
        "8.8.8.8", "8.8.8.8:9100", "[2606:4700::1111]:9100", "::ffff:8.8.8.8", "0.0.0.0",
        "224.0.0.1", "134744072", "0x08080808", "8.8", "300.1.1.1", "x" * 64, "a." * 130,
        "printer\n", "druckerkü che",
    ],
)  # fmt: skip
def test_what_is_none(typed: str) -> None:
    assert printer_address(typed) is None or typed == "printer\n"
    assert is_printer_address(typed) == (typed == "printer\n")  # surrounding space is no harm


def test_no_address_is_a_choice() -> None:
    assert is_printer_address("")
    assert printer_address("") is None


def test_an_ipv4_address_in_the_clothes_of_the_other_kind() -> None:
    assert is_in_the_house("::ffff:192.168.1.5")
    assert not is_in_the_house("::ffff:8.8.8.8")
    assert not is_in_the_house("printer")


def test_an_address_is_written_as_it_is_read() -> None:
    for text in ("printer:9100", "[::1]:9100"):
        assert str(printer_address(text)) == text
