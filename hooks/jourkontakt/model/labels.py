"""The words shown on the site for the values in the data, by field; they are declared in `choices`."""

from ..values.text import capitalised
from . import choices
from .fields import choices_of


def _capitalised(labels: dict[str, str]) -> dict[str, str]:
    return {value: capitalised(label) for value, label in labels.items()}


MISSING = "uppgift saknas"
ROLES = choices_of(choices.Role).labels
ROLES_DEFINITE = {value: choice.definite for value, choice in choices_of(choices.Role).items()}
POST_STATUS = choices_of(choices.PostStatus).labels
CONTACT_KINDS = choices_of(choices.ContactKind).labels
REGIONS = choices_of(choices.RegionId).labels
PARTICIPANTS = choices_of(choices.ParticipantRole).labels
METHODS = _capitalised(choices_of(choices.Method).labels)
MEETING_KINDS = _capitalised(choices_of(choices.MeetingKind).labels)
MEETING_STATUS = _capitalised(choices_of(choices.MeetingStatus).labels) | {"passed": "Vet inte om det blev av"}
TRAINING_STATUS = _capitalised(choices_of(choices.TrainingStatus).labels) | {"passed": "Vi vet inte om den blev av"}
CENTRE_STATUS = choices_of(choices.CentreStatus).labels
ANSWER_STATES = choices_of(choices.AnswerState).labels
QUALIFIERS = choices_of(choices.Qualifier).labels
LEVELS = choices_of(choices.Level).labels
NUMBER_PLACES = _capitalised(choices_of(choices.NumberPlace).labels)
SUBJECT_PAGES = choices_of(choices.SubjectPage).labels
