"""`data/site.yaml`: the settings of the site itself."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Count, Flag, Record, Words


class Site(Record, title="Inställningar"):
    """Settings; what is missing (publisher, correction address) is a designed state."""

    title: Annotated[Words, Field(title="Rubrik", description="Sidans namn.", examples=["Vem ringer jag hos polisen?"])]
    organisation: Annotated[
        Words,
        Field(title="Organisation", description="Vem sidan görs för.", examples=["brottsofferjourer i Sverige"]),
    ]
    publisher: Annotated[
        Words | None,
        Field(
            title="Ansvarig utgivare",
            description="Den funktion eller förening som ansvarar.",
            examples=["Exempelorganisationen"],
        ),
    ] = None
    corrections: Annotated[
        Words | None,
        Field(
            title="Rättelser",
            description="E-postadress dit rättelser skickas.",
            examples=["rattelser@example.org"],
        ),
    ] = None
    repository: Annotated[
        Words | None,
        Field(title="Kodförråd", description="Adressen på GitHub.", examples=["https://github.com/exempel/exempel"]),
    ] = None
    branch: Annotated[Words, Field(title="Gren", description="Grenen som publiceras.", examples=["main"])] = "main"
    address: Annotated[
        Words | None,
        Field(
            title="Adress", description="Sidans adress på webben, slutar med /.", examples=["https://www.example.org/"]
        ),
    ] = None
    noindex: Annotated[
        Flag, Field(title="Inte i sökmotorer", description="true ber sökmotorer att inte visa sidan.")
    ] = True
    stale_after_months: Annotated[
        Count, Field(title="Inaktuell efter", description="Antal månader utan kontroll.", examples=["12"])
    ] = 12
    email_domains: Annotated[
        tuple[Words, ...],
        Field(title="Väntade domäner", description="E-postdomäner som inte väcker frågor.", examples=["polisen.se"]),
    ] = ("polisen.se",)
    example: Annotated[Flag, Field(title="Exempeldata", description="true om allt är påhittat.")] = False
