"""The log file gets everything that helps, and no secret."""

import logging

import pytest

from ordermanager_desktop.services.logging_setup import LOG_FILE_NAME, set_up_logging
from ordermanager_desktop.services.redaction import register_secret

CANARY = "canary-7d1c0f5e"


@pytest.fixture
def log_folder(tmp_path):
    return tmp_path / "logs"


@pytest.fixture(autouse=True)
def former_level():
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)


def test_records_reach_the_file_and_warnings_stderr(log_folder, capsys):
    with set_up_logging(log_folder):
        logging.getLogger("feed").info("polled %d orders", 8)
        logging.getLogger("feed").warning("slow answer")
    text = (log_folder / LOG_FILE_NAME).read_text()
    assert "feed: polled 8 orders" in text
    assert "slow answer" in text
    assert capsys.readouterr().err == "WARNING: slow answer\n"


def test_canary_is_nowhere_in_the_log(log_folder, capsys):
    register_secret(CANARY)
    with set_up_logging(log_folder):
        log = logging.getLogger("gateway")
        log.warning("secret %s", CANARY)
        log.warning("header %s", {"Authorization": f"Bearer {CANARY}"})
        log.warning("form client_secret=%s", "other-canary")
        try:
            raise ValueError(f"refused {CANARY}")
        except ValueError:
            log.exception("sign-in failed")
    text = (log_folder / LOG_FILE_NAME).read_text() + capsys.readouterr().err
    assert "sign-in failed" in text
    assert "ValueError: refused [hidden]" in text
    assert CANARY not in text
    assert "other-canary" not in text


def test_http_library_does_not_log_addresses(log_folder):
    with set_up_logging(log_folder, level=logging.DEBUG):
        logging.getLogger("httpx").info("GET https://example.test/?token=1")
        logging.getLogger("httpcore.http11").debug("send_request_headers")
    assert (log_folder / LOG_FILE_NAME).read_text() == ""


def test_closing_twice_leaves_no_handler(log_folder):
    before = list(logging.getLogger().handlers)
    session = set_up_logging(log_folder)
    session.close()
    session.close()
    assert logging.getLogger().handlers == before
