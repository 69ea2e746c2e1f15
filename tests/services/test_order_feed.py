"""The feed of one store: windows, pages, pauses, and what it says when it fails."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from ordermanager_desktop.models.order_store import FeedHealth, FeedTrouble, Listing
from ordermanager_desktop.services.gateways.protocols import (
    FeedPage,
    GatewayError,
    NotPermitted,
    PlatformError,
    PlatformUnreachable,
    RateLimited,
    SignInRequired,
    UnreadableAnswer,
)
from ordermanager_desktop.services.order_feed import MOST_PAGES, OrderFeed, backoff_s
from ordermanager_desktop.services.task_owner import TaskOwner
from tests.builders import an_order
from tests.fakes import NOON, FakeClock


@dataclass
class FakeLister:
    """Answers with pages by token, or fails."""

    pages: dict[str, FeedPage] = field(default_factory=lambda: {"": FeedPage(())})
    failure: GatewayError | None = None
    asked: list[tuple[datetime, str]] = field(default_factory=list)

    async def feed_page(self, store: str, since: datetime, *, token: str = "") -> FeedPage:
        self.asked.append((since, token))
        if self.failure:
            raise self.failure
        return self.pages[token]


class Watched:
    """A feed with everything it tells."""

    def __init__(self, lister: FakeLister, oldest: datetime | None = None) -> None:
        self.clock = FakeClock()
        self.tasks = TaskOwner("feed")
        self.listings: list[Listing] = []
        self.reports: list[FeedHealth] = []
        self.feed = OrderFeed(
            lister,
            "otter",
            "downtown",
            self.tasks,
            clock=self.clock,
            deliver=self._deliver,
            report=self.reports.append,
            oldest_live=lambda: oldest,
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


@pytest.mark.parametrize(
    ("failure", "trouble"),
    [
        (PlatformUnreachable("no network"), FeedTrouble.UNREACHABLE),
        (SignInRequired("401"), FeedTrouble.SIGN_IN),
        (NotPermitted("403"), FeedTrouble.NOT_PERMITTED),
        (RateLimited(), FeedTrouble.RATE_LIMITED),
        (UnreadableAnswer("HTML"), FeedTrouble.UNREADABLE),
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
    assert watched.reports[-1] == FeedHealth(NOON, trouble)
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


def test_backoff_doubles_to_a_limit() -> None:
    assert 1.0 <= backoff_s(1) <= 1.2
    assert 4.0 <= backoff_s(3) <= 4.8
    assert 30.0 <= backoff_s(1000) <= 36.0
