"""What is found in a directory once is kept with it."""

import dataclasses

from tests.support import factory

from jourkontakt.model.directory import Directory, found_once


def test_what_is_found_once_is_found_anew_only_for_other_facts() -> None:
    asked: list[Directory] = []

    @found_once
    def regions(directory: Directory) -> int:
        asked.append(directory)
        return len(directory.regions)

    directory = factory.directory(factory.region())
    other = dataclasses.replace(directory)
    assert [regions(directory), regions(directory), regions(other)] == [1, 1, 1]
    assert list(map(id, asked)) == [id(directory), id(other)]
