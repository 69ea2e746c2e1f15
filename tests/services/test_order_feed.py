"""The feed of one store: windows, pages, pauses, and what it says when it fails."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from ordermanager_desktop.models.feed_health import FeedHealth, FeedTrouble, together
from ordermanager_desktop.models.listed_orders import MOST_RAW_ORDERS, RawOrder
from ordermanager_desktop.models.order_store import Listing
from ordermanager_desktop.services.gateways.protocols import (
    CertificateRefused,
    FeedPage,
    GatewayError,
    NameNotFound,
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    ProxyRefused,
    ProxyUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
    WebPageAnswered,
)
from ordermanager_desktop.services.order_feed import OrderFeed
from ordermanager_desktop.services.rate_budget import RateBudgets
from ordermanager_desktop.services.task_owner import FailureListener, TaskOwner
from ordermanager_desktop.services.window_read import MOST_ORDERS, MOST_PAGES
from tests.builders import a_key, an_order
from tests.fakes import NOON, FakeClock

OLD = FeedHealth(NOON - timedelta(hours=1), is_old=True)


@dataclass
class FakeLister:
    """Answers with pages by token, or fails."""

    pages: dict[str, FeedPage] = field(default_factory=lambda: {"": FeedPage(())})
    failure: GatewayError | None = None
    asked: list[tuple[datetime, str]] = field(default_factory=list)
    hang: asyncio.Event | None = None
    on_read: Callable[[], None] = lambda: None

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        self.asked.append((since, token))
        self.on_read()
        if self.hang:
            await self.hang.wait()
        if self.failure:
            raise self.failure
        return self.pages[token]


class Watched:
    """A feed with everything it tells."""

    def __init__(
        self,
        lister: FakeLister,
        oldest: datetime | None = None,
        *,
        health: FeedHealth = FeedHealth(),  # noqa: B008
        on_failure: FailureListener | None = None,
    ) -> None:
        self.lister = lister
        self.clock = FakeClock()
        self.tasks = TaskOwner("feed", on_failure=on_failure)
        self.listings: list[Listing] = []
        self.reports: list[FeedHealth] = []
        self.feed = OrderFeed(
            lister,
            "otter",
            "downtown",
            self.tasks,
            clock=self.clock,
            budgets=RateBudgets(self.clock),
            deliver=self._deliver,
            report=self.reports.append,
            oldest_live=lambda: oldest,
            health=health,
        )

    async def _deliver(self, listing: Listing) -> None:
        self.listings.append(listing)


async def test_all_pages_become_one_listing_and_the_later_page_wins() -> None:
    old, new = an_order(number="A"), an_order(number="B")
    pages = {"": FeedPage((old,), "next+/="), "next+/=": FeedPage((new,))}
    watched = Watched(FakeLister(pages))
    await watched.feed.poll_once()
    (listing,) = watched.listings
    assert listing.is_complete
    assert [order.number for order in listing.orders] == ["A", "B"]
    assert watched.reports == [FeedHealth(NOON)]


async def test_the_first_listing_reaches_back_as_far_as_the_api_allows() -> None:
    lister = FakeLister()
    await Watched(lister).feed.poll_once()
    assert timedelta(days=19) < NOON - lister.asked[0][0] < timedelta(days=20)


async def test_later_listings_reach_back_to_the_oldest_live_order_and_overlap() -> None:
    lister = FakeLister()
    oldest = NOON - timedelta(hours=5)
    watched = Watched(lister, oldest)
    await watched.feed.poll_once()
    await watched.feed.poll_once()
    assert oldest - timedelta(hours=2) < lister.asked[1][0] < oldest


async def test_a_sweep_returns_after_ten_minutes() -> None:
    lister = FakeLister()
    watched = Watched(lister, NOON)
    await watched.feed.poll_once()
    watched.clock.pass_s(601)
    await watched.feed.poll_once()
    assert watched.clock.now() - lister.asked[1][0] > timedelta(days=19)


async def test_a_token_that_comes_back_ends_the_listing_as_incomplete() -> None:
    pages = {"": FeedPage((), "a"), "a": FeedPage((), "b"), "b": FeedPage((), "a")}
    watched = Watched(FakeLister(pages))
    await watched.feed.poll_once()
    assert not watched.listings[0].is_complete
    assert not watched.reports[-1].is_complete
    assert len(watched.lister.asked) == 3


async def test_records_that_could_not_be_read_come_along_at_most_a_hundred() -> None:
    raw = [RawOrder(a_key(f"{n}"), "{}") for n in range(160)]
    pages = {"": FeedPage((), "a", unreadable=tuple(raw[:80])), "a": FeedPage((), "b")}
    pages["b"] = FeedPage((), unreadable=tuple(raw[80:]))
    watched = Watched(FakeLister(pages))
    await watched.feed.poll_once()
    assert watched.listings[0].unreadable == tuple(raw[:MOST_RAW_ORDERS])


async def test_a_feed_that_never_ends_is_cut() -> None:
    lister = FakeLister()

    class Endless(dict[str, FeedPage]):
        def __missing__(self, token: str) -> FeedPage:
            return FeedPage((), str(int(token or "0") + 1))

    lister.pages = Endless()
    watched = Watched(lister)
    await watched.feed.poll_once()
    assert len(lister.asked) == MOST_PAGES
    assert not watched.listings[0].is_complete
    assert MOST_PAGES == 50


async def test_a_feed_of_more_orders_than_a_list_can_show_is_cut_and_says_so() -> None:
    orders = tuple(an_order(key=a_key(f"order {number}")) for number in range(3000))
    lister = FakeLister()

    class Endless(dict[str, FeedPage]):
        def __missing__(self, token: str) -> FeedPage:
            page = tuple(replace(each, key=a_key(f"{token}/{n}")) for n, each in enumerate(orders))
            return FeedPage(page, str(int(token or "0") + 1))

    lister.pages = Endless()
    watched = Watched(lister)
    await watched.feed.poll_once()
    assert MOST_ORDERS < len(watched.listings[0].orders) <= MOST_ORDERS + len(orders)
    assert not watched.listings[0].is_complete


THREE_PAGES = {
    "": FeedPage((an_order(number="A"),), "b"),
    "b": FeedPage((an_order(number="B"),), "c"),
    "c": FeedPage((an_order(number="C"),)),
}


def fail_at(lister: FakeLister, token: str, times: int = 1) -> None:
    """Answer the next requests for this page with a failure."""
    left = [times]

    def on_read() -> None:
        is_it = lister.asked[-1][1] == token and left[0] > 0
        left[0] -= is_it
        lister.failure = PlatformError(500) if is_it else None

    lister.on_read = on_read


def asked_for(watched: Watched) -> list[str]:
    return [token for _, token in watched.lister.asked]


async def test_a_read_goes_on_at_the_page_that_failed() -> None:
    watched = Watched(FakeLister(THREE_PAGES))
    fail_at(watched.lister, "c")
    await watched.feed.poll_once()
    assert watched.reports[-1].trouble is FeedTrouble.REFUSED
    watched.clock.pass_s(30)
    await watched.feed.poll_once()
    assert asked_for(watched) == ["", "b", "c", "c"]
    (listing,) = watched.listings
    assert [order.number for order in listing.orders] == ["A", "B", "C"]
    assert listing.is_complete
    assert watched.reports[-1] == FeedHealth(NOON), "as fresh as its first page"
    assert listing.read_mono_s == watched.clock.mono_s - 30


async def test_a_page_that_fails_again_and_again_begins_the_read_anew() -> None:
    watched = Watched(FakeLister(THREE_PAGES))
    fail_at(watched.lister, "b", times=3)
    for _ in range(4):
        await watched.feed.poll_once()
    assert asked_for(watched) == ["", "b", "b", "b", "", "b", "c"]
    assert len(watched.listings) == 1


@pytest.mark.parametrize("happens", ["minutes", "sleep", "stall"])
async def test_pages_that_are_old_begin_the_read_anew(happens: str) -> None:
    watched = Watched(FakeLister(THREE_PAGES))
    fail_at(watched.lister, "b")
    await watched.feed.poll_once()
    match happens:
        case "minutes":
            watched.clock.pass_s(181)
        case "sleep":
            watched.feed.mark_old()
        case _:
            watched.feed.tell_stalled()
            await watched.tasks.aclose()
    del watched.lister.asked[:]
    await watched.feed.poll_once()
    assert asked_for(watched) == ["", "b", "c"]


@pytest.mark.parametrize(
    ("failure", "trouble"),
    [
        (PlatformUnreachable("no network"), FeedTrouble.UNREACHABLE),
        (SignInRequired("401"), FeedTrouble.SIGN_IN),
        (NotPermitted("403"), FeedTrouble.NOT_PERMITTED),
        (RateLimited(), FeedTrouble.RATE_LIMITED),
        (NameNotFound("gaierror"), FeedTrouble.NAME_NOT_FOUND),
        (CertificateRefused(is_out_of_date=True), FeedTrouble.CERTIFICATE_OUT_OF_DATE),
        (CertificateRefused(is_out_of_date=False), FeedTrouble.CERTIFICATE_REFUSED),
        (ProxyRefused("HTTP 407"), FeedTrouble.PROXY_REFUSED),
        (ProxyUnreachable("ConnectError"), FeedTrouble.PROXY_UNREACHABLE),
        (UnreadableAnswer("broken"), FeedTrouble.UNREADABLE),
        (WebPageAnswered("HTML"), FeedTrouble.WEB_PAGE),
        (PlatformError(302), FeedTrouble.WEB_PAGE),
        (PlatformError(511), FeedTrouble.WEB_PAGE),
        (PlatformError(404), FeedTrouble.NOT_FOUND),
        (PlatformError(500), FeedTrouble.REFUSED),
    ],
)
async def test_a_failure_is_named_and_the_last_good_time_stays(
    failure: GatewayError, trouble: FeedTrouble
) -> None:
    lister = FakeLister()
    watched = Watched(lister)
    await watched.feed.poll_once()
    lister.failure = failure
    await watched.feed.poll_once()
    assert watched.reports[-1] == FeedHealth(NOON, trouble, stores=("downtown",))
    assert len(watched.listings) == 1


async def test_polling_pauses_by_the_limit_and_longer_after_failures() -> None:
    lister = FakeLister()
    watched = Watched(lister)
    watched.feed.start()
    while len(lister.asked) < 4:
        await asyncio.sleep(0)
    lister.failure = PlatformUnreachable("no network")
    read_s = [listing.read_mono_s for listing in watched.listings]
    before_s, asked = watched.clock.mono_s, len(lister.asked)
    while len(lister.asked) < asked + 6:
        await asyncio.sleep(0)
    await watched.tasks.aclose()
    assert read_s[2] - read_s[1] == read_s[1] - read_s[0] == 3.0
    assert watched.clock.mono_s - before_s > 6 * 3.0


async def test_a_list_from_before_is_old_until_the_first_answer() -> None:
    watched = Watched(FakeLister(failure=PlatformUnreachable("no network")), health=OLD)
    await watched.feed.poll_once()
    assert watched.reports[-1] == replace(
        OLD, trouble=FeedTrouble.UNREACHABLE, stores=("downtown",)
    )
    watched.lister.failure = None
    await watched.feed.poll_once()
    assert watched.reports[-1] == FeedHealth(NOON)


async def test_after_a_sleep_the_list_is_old_until_the_next_answer() -> None:
    watched = Watched(FakeLister())
    await watched.feed.poll_once()
    watched.feed.mark_old()
    assert watched.reports[-1] == FeedHealth(NOON, is_old=True)
    await watched.feed.poll_once()
    assert not watched.reports[-1].is_old


async def test_the_servers_clock_is_compared_with_ours() -> None:
    ahead = FeedPage((), server_time=NOON - timedelta(minutes=7))
    watched = Watched(FakeLister({"": ahead}))
    await watched.feed.poll_once()
    assert watched.reports[-1].clock_ahead_s == 420


async def test_a_poke_during_a_poll_is_not_lost() -> None:
    """The computer wakes while a call hangs: the next one follows at once."""
    watched = Watched(FakeLister())
    paused: list[bool] = []

    async def wait(event: asyncio.Event, timeout_s: float) -> bool:
        paused.append(event.is_set())
        await asyncio.Event().wait()
        return False

    watched.clock.wait = wait  # type: ignore[method-assign]
    watched.lister.on_read = watched.feed.poke
    watched.feed.start()
    while not paused:
        await asyncio.sleep(0)
    await watched.tasks.aclose()
    assert paused == [True]


async def test_a_poller_that_hangs_is_overdue_and_says_so() -> None:
    watched = Watched(FakeLister())
    assert watched.feed.overdue_s == 0.0
    never = asyncio.Event()
    watched.lister.hang = never
    watched.feed.start()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    watched.clock.pass_s(15)
    assert watched.feed.overdue_s == 0.0, "a page may take its time"
    watched.clock.pass_s(6)
    assert watched.feed.overdue_s == pytest.approx(6.0)
    watched.feed.tell_stalled()
    assert watched.reports[-1].trouble is FeedTrouble.STALLED
    assert watched.feed.overdue_s == 0.0, "it is given time before it is started once more"
    watched.lister.hang = None  # the one that hangs is left behind
    while watched.reports[-1].trouble:
        await asyncio.sleep(0)
    await watched.tasks.aclose()


async def test_a_poller_that_died_is_started_again() -> None:
    heard: list[str] = []
    watched = Watched(FakeLister(), on_failure=lambda name, _: heard.append(name))
    watched.lister.failure = ZeroDivisionError("a defect of ours")  # type: ignore[assignment]
    watched.feed.start()
    while not heard:
        await asyncio.sleep(0)
    watched.lister.failure = None
    watched.feed.tell_stalled()
    assert watched.reports[-1].trouble is FeedTrouble.STALLED
    while watched.reports[-1].trouble:
        await asyncio.sleep(0)
    await watched.tasks.aclose()


def test_a_good_store_never_hides_a_failing_one() -> None:
    good, later = FeedHealth(NOON), FeedHealth(NOON + timedelta(seconds=3))
    refused = FeedHealth(NOON, FeedTrouble.NOT_PERMITTED, stores=("uptown",))
    also = FeedHealth(None, FeedTrouble.NOT_PERMITTED, stores=("airport",))
    assert together([good, refused, later]) == replace(refused, answering=2, asked=3)
    assert together([refused, good, also]).stores == ("uptown", "airport")
    assert together([later, good]) == replace(good, answering=2, asked=2)
    assert together([refused]) == refused
    assert together([good, FeedHealth(NOON + timedelta(hours=1), is_old=True)]).is_old
