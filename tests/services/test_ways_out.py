"""Through a proxy as it is set, and at once when the network is back."""

from pathlib import Path

import pytest
from PySide6.QtNetwork import QNetworkInformation, QNetworkProxy, QNetworkProxyFactory

from ordermanager_desktop.models.settings.network import (
    DIRECT,
    OWN_PROXY,
    PROXY,
    PROXY_MODE,
    is_proxy_without_password,
)
from ordermanager_desktop.services.gateways.addresses import checked_proxy
from ordermanager_desktop.services.gateways.registry import Connection
from ordermanager_desktop.services.network_watch import NetworkWatch, ReadWhenBack
from ordermanager_desktop.services.proxy_choice import (
    by_chosen_proxy,
    chosen_proxy,
    with_password,
)
from ordermanager_desktop.services.settings_store import SettingsStore

API = "https://api.example.com"
Reachability = QNetworkInformation.Reachability


@pytest.fixture
def options(tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.ini")


@pytest.fixture
def system_says(monkeypatch):
    """A system's answer about proxies, in the place of this computer's."""

    def say(*offers: QNetworkProxy) -> None:
        monkeypatch.setattr(
            QNetworkProxyFactory, "systemProxyForQuery", lambda _query: list(offers)
        )

    say(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
    return say


def http_proxy(host: str, port: int, user: str = "", password: str = "") -> QNetworkProxy:
    return QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, host, port, user, password)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://proxy.example:8080",
        "https://ana@proxy.example",
        "http://[::1]:3128/",
        "http://10.0.0.1:80",
    ],
)
def test_an_address_of_a_proxy_does(text):
    assert is_proxy_without_password(text)
    assert not text or checked_proxy(text)


@pytest.mark.parametrize(
    "text",
    [
        "http://ana:secret@proxy.example:8080",  # a password belongs into the keyring
        "proxy.example:8080",
        "socks5://proxy.example",
        "http://proxy.example:0",
        "http://proxy.example:99999",
        "http://proxy.example/path",
        "http://proxy.example?x",
        "http://pro xy",
        "http://-proxy",
        "http://proxy.example:8080\n",
    ],
)
def test_what_is_no_address_or_holds_a_password_does_not(text):
    assert not PROXY.accepts(text)


def test_by_default_the_system_says(options, system_says):
    assert chosen_proxy(API, options) == ""
    system_says(http_proxy("proxy.corp.example", 3128))
    assert chosen_proxy(API, options) == "http://proxy.corp.example:3128"
    system_says(http_proxy("fd00::1", 3128, "ana", "p@ss"))
    assert chosen_proxy(API, options) == "http://ana:p%40ss@[fd00::1]:3128"


def test_what_cannot_be_used_is_passed_over(options, system_says):
    system_says(QNetworkProxy(QNetworkProxy.ProxyType.Socks5Proxy, "socks.example", 1080))
    assert chosen_proxy(API, options) == ""
    system_says(http_proxy("bad host", 3128))
    assert chosen_proxy(API, options) == ""


def test_none_is_none_whatever_the_system_says(options, system_says):
    system_says(http_proxy("proxy.corp.example", 3128))
    options.set(PROXY_MODE, DIRECT)
    assert chosen_proxy(API, options) == ""


def test_an_own_one_gets_its_password_from_the_keyring_alone(options, system_says, tmp_path):
    options.set(PROXY_MODE, OWN_PROXY)
    options.set(PROXY, "http://ana@proxy.example:8080")
    assert chosen_proxy(API, options) == "http://ana@proxy.example:8080"
    assert chosen_proxy(API, options, password="a/b:c") == (
        "http://ana:a%2Fb%3Ac@proxy.example:8080"
    )
    assert "a/b" not in (tmp_path / "settings.ini").read_text()
    assert with_password("http://proxy.example:8080", "x") == "http://proxy.example:8080"


def test_a_server_on_this_computer_needs_none(options, system_says):
    system_says(http_proxy("proxy.corp.example", 3128))
    assert chosen_proxy("http://127.0.0.1:8000", options) == ""


async def test_the_environment_wins(options, system_says):
    system_says(http_proxy("proxy.corp.example", 3128))
    base = {"id": "a", "kind": "otter", "label": "A", "base_url": API, "client_id": "c"}
    account = Connection(**base, client_secret="s", store_ids=("1",), proxy="http://env.example")
    assert (await by_chosen_proxy(account, options)).proxy == "http://env.example"
    other = Connection(**base, client_secret="s", store_ids=("1",))
    assert (await by_chosen_proxy(other, options)).proxy == "http://proxy.corp.example:3128"


class Reader:
    def __init__(self) -> None:
        self.watch = NetworkWatch()
        self.reads = 0
        self.now_s = 100.0
        self.may_ask = True
        self.reader = ReadWhenBack(
            self.watch, self._read, may_ask=lambda: self.may_ask, now_s=lambda: self.now_s
        )

    def _read(self) -> None:
        self.reads += 1

    def lose_and_find(self) -> None:
        self.watch.note(Reachability.Disconnected)
        self.watch.note(Reachability.Local)
        self.watch.note(Reachability.Online)


def test_everything_is_read_at_once_when_the_network_is_back(qapp):
    reader = Reader()
    reader.watch.note(Reachability.Online)  # it was so before
    assert reader.reads == 0
    reader.lose_and_find()
    assert reader.reads == 1


def test_a_network_that_comes_and_goes_asks_no_faster_than_a_person_may(qapp):
    reader = Reader()
    for _ in range(10):
        reader.lose_and_find()
    assert reader.reads == 1
    reader.now_s += 3.0
    reader.lose_and_find()
    assert reader.reads == 2


def test_a_platform_that_asked_for_a_pause_gets_it(qapp):
    reader = Reader()
    reader.may_ask = False
    reader.lose_and_find()
    assert reader.reads == 0


def test_the_system_is_heard_if_it_tells(qapp):
    watch = NetworkWatch()
    feature = QNetworkInformation.Feature.Reachability
    assert watch.start() == QNetworkInformation.loadBackendByFeatures(feature)
