"""The allowed values of fields: the word shown on the site, the word shown to editors, and common alternatives."""

from typing import Annotated, Literal

from .fields import Choice, Choices

_SECTION_HEAD = Choice("sektionschef", definite="sektionschefen", also="sektionschefen, sektion, chef")
_VICTIM_COORDINATOR = Choice(
    "brottsoffersamordnare",
    definite="brottsoffersamordnaren",
    also="brottsofferkoordinator, coordinator, samordnare, koordinator",
)
_UNKNOWN = Choice("uppgift saknas", also="okänd, okänt, saknas, vet ej, vet inte, oklart")

Role = Annotated[
    Literal["section_head", "group_head", "victim_coordinator", "contact_centre"],
    Choices(
        section_head=_SECTION_HEAD,
        group_head=Choice("gruppchef", definite="gruppchefen", also="grupp, gruppchefen"),
        victim_coordinator=_VICTIM_COORDINATOR,
        contact_centre=Choice(
            "Polisens kontaktcenter", definite="kontaktcentret", also="kontaktcenter, kontaktcentret, pkc"
        ),
    ),
]
PostStatus = Annotated[
    Literal["held", "vacant", "unknown"],
    Choices(
        held=Choice("tillsatt", also="besatt, innehas"),
        vacant=Choice("vakant", also="ledig, ledigt, obesatt"),
        unknown=_UNKNOWN,
    ),
]
ContactKind = Annotated[
    Literal["phone", "mailbox", "email"],
    Choices(
        phone=Choice(
            "telefon",
            also="mobil, mobile, mobilnummer, mobiltelefon, tel, tele, telefonnummer, tfn, växel, direktnummer",
        ),
        mailbox=Choice(
            "brevlåda", "en funktions brevlåda", also="brevlåda, funktionsbrevlåda, inkorg, funktionsadress, gemensam"
        ),
        email=Choice("mejladress", "en namngiven persons adress", also="epost, e-postadress, mail, mejl, mailadress"),
    ),
]
Method = Annotated[
    Literal["called", "written", "published"],
    Choices(
        called=Choice("ringt och bekräftat", also="ringt, ringde, ringd, ringt upp, telefon, per telefon"),
        written=Choice(
            "bekräftat skriftligt", also="mejl, via mejl, e-post, skriftligt, skriftlig, skrivit, mejlat, brev"
        ),
        published=Choice("hämtat från sida", also="publicerad, publicerat, webb, webben, hemsida, internet, sida"),
    ),
]

MeetingKind = Annotated[
    Literal["national", "local"],
    Choices(
        national=Choice(
            "möte med Brottsofferjourens polisgrupp",
            "polisgruppen möter polisregionen",
            also="polisgruppens möte, land, nationell, nationellt, riket, hela landet",
        ),
        local=Choice("lokalt möte", "en jour möter polisen", also="lokal, lokalt"),
    ),
]
_PLANNED = "planerad, planerat, bokad, bokat, kommande"
_HELD = "genomförd, genomfört, genomfördes, hölls, hållet, avhållet"
_CANCELLED = "inställd, inställt, avbokad, avbokat, avlyst"
MeetingStatus = Annotated[
    Literal["planned", "held", "cancelled"],
    Choices(
        planned=Choice("planerat", also=_PLANNED),
        held=Choice("genomfört", also=_HELD),
        cancelled=Choice("inställt", also=_CANCELLED),
    ),
]
TrainingStatus = Annotated[
    Literal["planned", "held", "cancelled"],
    Choices(
        planned=Choice("planerad", also=_PLANNED),
        held=Choice("genomförd", also=_HELD),
        cancelled=Choice("inställd", also=_CANCELLED),
    ),
]
ParticipantRole = Annotated[
    Literal[
        "police_group", "contact_centre", "centre", "region_leadership", "section_head", "victim_coordinator", "other"
    ],
    Choices(
        police_group=Choice("polisgruppen"),
        contact_centre=Choice("Polisens kontaktcenter", "kontaktcentret", also="kontaktcenter, pkc"),
        centre=Choice("brottsofferjourer", "en jour", also="jour, jouren, brottsofferjour"),
        region_leadership=Choice("regionens ledning"),
        section_head=_SECTION_HEAD,
        victim_coordinator=_VICTIM_COORDINATOR,
        other=Choice("andra", "annan", also="annan, annat, övrig"),
    ),
]
AnswerState = Annotated[
    Literal["answered", "not_asked", "no_answer", "unknown"],
    Choices(
        answered=Choice("besvarad", also="besvarat, svarade"),
        not_asked=Choice("ej ställd", also="inte ställd, ej frågat"),
        no_answer=Choice("inget svar", also="svarade inte, obesvarad"),
        unknown=_UNKNOWN,
    ),
]
TrainingKind = Annotated[
    Literal["open", "dated"],
    Choices(open=Choice("öppen inbjudan", also="öppen, öppet"), dated=Choice("med datum", also="daterad")),
]

NumberPlace = Annotated[
    Literal["front", "support", "family", "compensation", "other"],
    Choices(
        front=Choice("de viktigaste numren", "på varje sida", also="överst, alla sidor, viktigast"),
        support=Choice("stöd för utsatta", also="stöd, utsatta, stödlinje"),
        family=Choice("barn och äldre", also="barn, äldre, unga"),
        compensation=Choice("ersättning efter brott", also="ersättning, skadestånd"),
        other=Choice("vård och information", also="annat, övrigt, övriga"),
    ),
]
# The pages that say more about a subject, by their address without the last slash.
SubjectPage = Annotated[
    Literal["samtalet", "nar-arenden-inte-kommer", "kommuner", "moten", "statistik"],
    Choices(
        {
            "samtalet": Choice("Så går samtalet till"),
            "nar-arenden-inte-kommer": Choice("När ärendena inte kommer"),
            "kommuner": Choice("Alla kommuner"),
            "moten": Choice("Möten"),
            "statistik": Choice("Statistik"),
        }
    ),
]

RegionId = Annotated[
    Literal["nord", "mitt", "bergslagen", "stockholm", "ost", "vast", "syd"],
    Choices(
        nord=Choice("Nord", also="norr, norra"),
        mitt=Choice("Mitt"),
        bergslagen=Choice("Bergslagen"),
        stockholm=Choice("Stockholm"),
        ost=Choice("Öst", also="östra, öster"),
        vast=Choice("Väst", also="västra, väster"),
        syd=Choice("Syd", also="söder, södra"),
    ),
]
Membership = Annotated[
    Literal["yes", "no", "unknown"],
    Choices(yes=Choice("ja", also="jo"), no=Choice("nej", also="inte"), unknown=_UNKNOWN),
]
CentreStatus = Annotated[
    Literal["active", "historical", "closed"],
    Choices(
        active=Choice("aktiv", "bekräftad i dag", also="aktivt, aktuell, verksam"),
        historical=Choice("historisk", "nämnd i en källa", also="historiskt, gammal"),
        closed=Choice("nedlagd", also="avslutad, nedlagt, stängd"),
    ),
]
NameKind = Annotated[
    Literal["short", "district", "island", "village", "station", "area", "seat", "former", "other"],
    Choices(
        short=Choice("kortform", also="förkortning"),
        district=Choice("stadsdel"),
        island=Choice("ö"),
        village=Choice("by"),
        station=Choice("station"),
        area=Choice("område", also="distrikt, del, geografi"),
        seat=Choice("centralort"),
        former=Choice("äldre namn", also="tidigare, äldre, gammal"),
        other=Choice("annat", also="annan, andra, övrig"),
    ),
]

MeasureKind = Annotated[
    Literal["count", "share", "change", "estimate"],
    Choices(
        count=Choice("antal"),
        share=Choice("andel i procent", also="andel, procent"),
        change=Choice("förändring i procent", also="förändring, ändring"),
        estimate=Choice("uppskattning", "uppskattning, alltså inget som har räknats", also="uppskattning, uppskattat"),
    ),
]
Level = Annotated[
    Literal["national", "region", "county", "centre"],
    Choices(
        national=Choice("hela landet", also="land, nationell, nationellt, riket"),
        region=Choice("polisregion"),
        county=Choice("län"),
        centre=Choice("jour", also="jouren, brottsofferjour"),
    ),
]
Qualifier = Annotated[
    Literal["about", "nearly", "over"],
    Choices(
        about=Choice("ca", also="cirka, ungefär, omkring, runt"),
        nearly=Choice("nästan", also="knappt"),
        over=Choice("över", also="mer än, drygt"),
    ),
]
