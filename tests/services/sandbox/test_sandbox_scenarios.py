"""What others do to orders, and how the feed behaves where the platform's reference is silent."""

import pytest

from ordermanager_desktop.services.sandbox.scenarios import GROUPS, SCENARIOS


def status_of(api, number):
    return api.detail(number)["order"]["status"]


def numbers(orders):
    return [order["externalIdentifiers"]["friendlyId"] for order in orders]


@pytest.mark.parametrize("name", list(SCENARIOS))
def test_every_scenario_opens(connect, name):
    scenario = SCENARIOS[name]
    assert scenario.summary.endswith(".")
    assert connect(name, sign_in=False).sandbox.orders()


def test_no_name_stands_twice():
    assert sum(len(group) for group in GROUPS.values()) == len(SCENARIOS)


@pytest.mark.parametrize(
    ("scenario", "status"),
    [("customer_cancels", "CANCELED"), ("order_rejected", "REJECTED"), ("too_late", "PICKED_UP")],
)
def test_others_act_after_twenty_seconds(connect, clock, scenario, status):
    api = connect(scenario)
    assert status_of(api, "7F3K2") == "NEW_ORDER"
    clock.advance(seconds=21)
    assert status_of(api, "7F3K2") == status


def test_an_order_vanishes_from_the_feed_and_its_detail_stays(connect, clock):
    api = connect("vanishes_cancelled")
    assert "7F3K2" in numbers(api.all_orders())
    clock.advance(seconds=21)
    assert "7F3K2" not in numbers(api.all_orders())
    assert status_of(api, "7F3K2") == "CANCELED"


@pytest.mark.parametrize("scenario", ["oldest_first", "small_pages"])
def test_small_pages_lose_nothing_in_either_order(connect, scenario):
    api = connect(scenario)
    listed = numbers(api.all_orders())
    assert len(listed) == len(set(listed)) == len(api.sandbox.orders())
    assert (listed == numbers(sorted_by_time(api))) is (scenario == "small_pages")


def sorted_by_time(api):
    return sorted(api.all_orders(), key=lambda order: order["orderedAt"], reverse=True)


def test_a_large_limit_may_be_refused(connect):
    api = connect("small_limit")
    assert api.feed(limit="26").status_code == 422
    assert api.feed(limit="25").status_code == 200


def test_ended_orders_may_leave_the_feed(connect):
    api = connect("over_unlisted")
    api.sandbox.customer_cancels("7F3K2")
    assert "7F3K2" not in numbers(api.all_orders())


def test_the_window_may_filter_the_last_change(connect, clock):
    api = connect("window_by_change")
    clock.advance(hours=2)
    since = clock().isoformat()
    assert numbers(api.feed(minDateTime=since).json()["orders"]) == []
    api.sandbox.advance("7F3K2", "CONFIRMED")
    assert numbers(api.feed(minDateTime=since).json()["orders"]) == ["7F3K2"]


def test_cancelling_after_the_pickup_in_each_variant(connect, clock):
    for scenario, status, answer in (
        ("late_cancelled", "CANCELED", 202),
        ("late_refused", "PICKED_UP", 409),
    ):
        api = connect(scenario)
        assert api.cancel("PM-2217").status_code == answer
        clock.advance(seconds=5)
        assert status_of(api, "PM-2217") == status


def test_the_first_list_is_good_before_the_feed_breaks(connect):
    for scenario in ("feed_broken", "feed_empty_body", "feed_errors", "feed_throttled"):
        api = connect(scenario)
        assert api.feed().json()["orders"]
        again = api.feed()
        assert again.status_code != 200 or not again.text.endswith("}")
