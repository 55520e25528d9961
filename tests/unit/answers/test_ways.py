"""How a post can be reached: its links."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from tests.support import factory
from tests.support.factory import phone, post

from jourkontakt.answers.ways import ways


@pytest.mark.parametrize(
    "address", ["a.b+c@example.org", "prov%41@example.org", "100%@example.org", "a_b-%25@example.org"]
)
def test_the_link_of_an_address_writes_to_it(address: str) -> None:
    head = post("section_head", phone(address, kind="mailbox"))
    (found,) = ways(factory.directory(factory.region(head)), head)
    assert found.text == address
    # As programs read the link (RFC 6068).
    assert unquote(found.href) == f"mailto:{address}"
