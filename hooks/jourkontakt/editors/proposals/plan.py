"""What each form asks for: the edits and the title of the pull request, by the form's family."""

from ...model.directory import Directory
from ..forms import CHANGE, CONFIRM, HOLDER, MEETING, NEW, REPORT
from . import contact_plans, holder_plans, meeting_plans
from .answers import Answers
from .edits import Plan

_PLANS = {
    CHANGE: contact_plans.change,
    CONFIRM: contact_plans.confirm,
    NEW: contact_plans.new,
    REPORT: contact_plans.report,
    HOLDER: holder_plans.plan,
    MEETING: meeting_plans.plan,
}


def plan(directory: Directory, answers: Answers) -> Plan:
    """The edits that the answers ask for; raises `RefusedError` if they are unclear or do not match the data."""
    return _PLANS[answers.form](directory, answers)


__all__ = ["Plan", "plan"]
