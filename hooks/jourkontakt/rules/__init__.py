"""`RULES`: every cross-record check, in the order of how much a fault harms the reader."""

from dataclasses import replace

from ..datafiles.problem import DataError
from ..model.directory import Directory
from . import (
    answers,
    centres,
    errands,
    figures,
    geography,
    holders,
    identity,
    meetings,
    names,
    national,
    numbers,
    periods,
    posts,
    references,
    settings,
    sources,
    verifications,
)
from . import dead_ends as ends
from . import email as mail
from . import free_text as texts
from . import staleness as ages
from .rule import Finding, Rule

RULES: tuple[Rule, ...] = (
    # No answer, or the wrong one.
    ends.every_chain_ends_in_a_number,
    ends.every_municipality_has_a_region,
    identity.all_seven_regions_are_there,
    identity.a_region_has_its_own_name,
    identity.ids_are_unique,
    national.a_number_always_answers,
    national.danger_numbers_always_answer,
    errands.danger_has_its_errand,
    errands.danger_has_no_detours,
    geography.each_municipality_stands_once,
    geography.each_region_has_municipalities,
    geography.each_county_lies_in_one_region,
    # A number that does not answer, or that rings at the wrong person.
    numbers.numbers_have_no_letters,
    numbers.numbers_have_only_digits,
    numbers.numbers_are_long_enough,
    numbers.numbers_are_short_enough,
    numbers.numbers_lie_in_a_series,
    numbers.real_data_has_no_fiction_numbers,
    numbers.example_data_has_only_fiction_numbers,
    numbers.mobile_numbers_have_consent,
    numbers.danger_numbers_stand_alone,
    numbers.outdated_numbers_are_replaced,
    numbers.numbers_are_spelt_alike,
    mail.kind_and_value_agree,
    mail.addresses_are_well_formed,
    mail.real_data_has_no_example_addresses,
    mail.example_data_has_only_example_addresses,
    national.other_numbers_have_hours,
    national.national_numbers_stand_once,
    # Persons.
    texts.nobody_is_identified,
    holders.a_named_holder_has_a_source,
    verifications.functions_are_not_persons,
    centres.only_active_centres_have_contacts,
    # Posts and what they refer to.
    references.deputies_exist,
    posts.deputies_never_go_in_a_circle,
    posts.only_a_vacant_post_has_a_deputy,
    posts.a_held_post_says_how_that_is_known,
    posts.an_open_post_has_no_holder,
    posts.only_a_vacant_post_is_vacant_since,
    holders.one_holder_at_a_time,
    holders.holders_stand_in_order,
    holders.a_vacancy_follows_the_last_holder,
    # Sources, checks and dates.
    sources.sources_are_web_addresses,
    sources.real_data_has_no_example_sources,
    verifications.checks_stand_in_order,
    periods.periods_end_after_their_start,
    # What people search for.
    geography.names_lead_to_real_municipalities,
    geography.names_lead_to_real_counties,
    geography.places_lie_in_municipalities,
    geography.centres_cover_real_municipalities,
    geography.centres_cover_a_municipality_once,
    names.a_name_leads_to_one_kind,
    references.words_lead_to_errands,
    errands.words_to_say_have_one_gap,
    errands.roles_stand_once,
    identity.errands_have_their_own_anchors,
    # Meetings.
    references.centres_of_meetings_exist,
    references.answers_belong_to_questions,
    meetings.only_held_meetings_have_results,
    meetings.what_was_held_is_not_cancelled,
    meetings.the_last_change_agrees,
    meetings.changes_stand_in_order,
    meetings.commitments_follow_their_meeting,
    meetings.dated_trainings_have_a_time,
    answers.an_answer_has_its_text,
    answers.no_answer_has_no_text,
    answers.a_question_is_answered_once,
    # Figures.
    figures.figures_have_a_measure,
    figures.figures_belong_to_their_series,
    figures.areas_exist,
    figures.a_figure_stands_once,
    figures.shares_are_parts,
    figures.changes_say_which_way,
    figures.counts_are_whole,
    figures.changes_have_a_beginning,
    figures.shares_have_a_denominator,
    figures.later_series_say_how_they_differ,
    figures.series_are_of_whole_years,
    figures.sources_are_younger_than_their_figures,
    # Settings.
    settings.corrections_go_to_an_address,
    settings.the_repository_is_on_github,
    settings.the_address_is_whole,
    settings.the_branch_has_a_plain_name,
    settings.age_is_counted_in_months,
    settings.email_domains_are_domains,
    # Warnings: what is probably wrong.
    numbers.regions_have_their_own_numbers,
    numbers.a_direct_number_is_not_a_national_one,
    numbers.a_contact_stands_once,
    texts.numbers_stand_in_contacts,
    mail.police_addresses_have_expected_domains,
    posts.title_and_role_agree,
    identity.ids_stand_under_their_region,
    posts.deputies_can_be_reached,
    posts.deputies_work_in_the_same_region,
    posts.posts_of_one_role_have_areas,
    errands.words_to_say_name_the_region,
    periods.what_is_known_has_happened,
    verifications.functions_do_not_look_like_persons,
    verifications.addresses_are_not_called,
    verifications.checks_are_not_doubled,
    sources.sources_are_pages,
    sources.sources_point_at_one_page,
    sources.sources_do_not_track,
    geography.centres_stay_within_their_region,
    centres.closed_centres_cover_nothing,
    centres.historical_centres_say_when,
    meetings.local_meetings_have_a_centre,
    meetings.local_meetings_stand_under_their_region,
    meetings.meetings_stand_once,
    figures.figures_are_of_the_past,
    names.a_name_stands_once,
    names.a_name_says_something_new,
    names.a_name_has_each_target_once,
    names.a_word_stands_once,
    names.centres_have_their_own_names,
    settings.example_data_stays_out_of_search,
    # Warnings: what has grown old or is not known yet.
    ages.regions_have_a_direct_number,
    ages.contacts_are_verified_again,
    ages.contacts_are_verified,
    ages.contacts_still_hold,
    ages.notices_still_hold,
    ages.hours_are_fresh,
    holders.a_held_post_has_somebody_today,
    holders.former_holders_have_no_name,
    meetings.what_was_held_lies_behind,
    meetings.what_was_planned_gets_an_outcome,
    meetings.commitments_are_kept,
    settings.somebody_is_responsible,
)


def check(directory: Directory) -> Directory:
    """The directory with its warnings; raises `DataError` when a rule finds an error."""
    found = [problem for rule in RULES for problem in rule.problems(directory)]
    if errors := [problem for problem in found if problem.severity == "error"]:
        raise DataError(errors + [problem for problem in found if problem.severity == "warning"])
    return replace(directory, warnings=tuple(found))


__all__ = ["RULES", "Finding", "Rule", "check"]
