"""The record types of the data files, imported from their modules; records are frozen and keep their position."""

from .centres import Centre, CentresFile, Coverage
from .contacts import Absence, Contact, Holder, Hours, Notice, Post, Verification
from .meetings import Answer, Change, Commitment, Meeting, Participant, Question, Training
from .names import ErrandWords, FormerMunicipality, NamesFile, OtherName, RoleWords, Subject
from .record import Record
from .regions import Circumstance, Errand, NationalNumber, Region, RegionsFile, Welcome
from .site import Site
from .statistics import Figure, Measure, Series, StatisticsFile

__all__ = [
    "Absence", "Answer", "Centre", "CentresFile", "Change", "Circumstance", "Commitment", "Contact", "Coverage",
    "Errand", "ErrandWords", "Figure", "FormerMunicipality", "Holder", "Hours", "Measure", "Meeting", "NamesFile",
    "NationalNumber", "Notice", "OtherName", "Participant", "Post", "Question", "Record", "Region", "RegionsFile",
    "RoleWords", "Series", "Site", "StatisticsFile", "Subject", "Training", "Verification", "Welcome",
]  # fmt: skip
