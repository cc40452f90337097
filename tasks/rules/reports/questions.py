"""The sixteen questions, whose they are, and the definition of every figure in their answers."""

from dataclasses import dataclass, replace

from tasks.rules.playbook.reports import Reports

WEEK, BOTH = ("weekly",), ("daily", "weekly")
MRR = (
    "MRR is `mrr_usd` of an opportunity, else a twelfth of `amount_usd`; one with neither counts "
    "as 0 and is said."
)
STATES = (
    "By the first-response clock of the lead: in time, or late: stopped before or after it was "
    "due; unanswered: past due and running; waiting: not due yet, or paused; no promise: the "
    "playbook's [sla] names no time for the source. Kept: in time, as a share of in time, late and "
    "unanswered, with a 95 % interval (Wilson)."
)
ACTS = (
    "Activities are those of the kinds in [activities] touches, calls and meetings that name a "
    "rep, by the day (UTC) on which they happened; not meetings with one of void_outcomes, which "
    "did not take place."
)


@dataclass(frozen=True, slots=True)
class Question:
    """Who asks what, in which digests it is answered, and what the figures mean."""

    asked_by: str
    text: str
    definition: str
    unit: str
    cadences: tuple[str, ...]

    def under(self, policy: Reports) -> "Question":
        """The same with the figures of a policy in its definition."""
        return replace(self, definition=self.definition.format(policy=policy))


QUESTIONS: dict[str, Question] = {
    "v_pipeline_coverage": Question(
        "sales management", "Is the pipeline enough for the quarter?",
        "Open: opportunities expected to close in the quarter (UTC calendar quarters). Lacking: "
        "the goal of [reports] quarter_goal_mrr_usd less what was won in the quarter. Coverage: "
        "open MRR divided by lacking MRR, held against wanted_coverage. " + MRR,
        "USD of MRR", WEEK,
    ),
    "v_revenue_forecast": Question(
        "sales management", "What revenue is to be expected?",
        "Won MRR of the quarter, plus its open MRR times the share of all closed opportunities "
        "that were won; low and high take the 95 % interval of that share (Wilson). Sizes and "
        "stages are not told apart. " + MRR,
        "USD of MRR", WEEK,
    ),
    "v_stage_mix": Question(
        "sales management", "Does early-stage work match next quarter?",
        "Open opportunities expected to close in the next quarter, by stage; early are those in "
        "[reports] early_stages. Needed: the goal of a quarter times wanted_coverage. " + MRR,
        "USD of MRR", WEEK,
    ),
    "v_rep_rank": Question(
        "sales management", "How does each rep rank, by activity?",
        ACTS + " The rank is by number within the kind and period; equals share a rank. A daily "
        "digest shows the last day of the past seven on which there was any, a weekly one the "
        "last whole week; the view has days, weeks and months.",
        "activities (rank)", BOTH,
    ),
    "v_rep_trend": Question(
        "sales management", "How does each rep do against the own past?",
        ACTS + " The mean is that of up to eight weeks before; weeks without any count as 0, "
        "but for those in which no rep did anything, and those after a rep has left. "
        "Clearly above or below: more than two standard deviations of a Poisson count away, after "
        "{policy.min_weeks} weeks at least.",
        "activities a week", WEEK,
    ),
    "v_sql_sla": Question(
        "sales management", "Is every new SQL worked as promised?",
        "Leads created yesterday and today, or in the last whole week. " + STATES,
        "leads", BOTH,
    ),
    "v_sql_missed": Question(
        "sales management", "Was any SQL missed, above all demo and trial requests?",
        "Open leads of the last {policy.missed_days} days whose first answer is past due "
        "and not given; where no promise is made, those without a touch at their account since. "
        "Demo and trial requests: "
        "the lead's stage holds one of [reports] urgent_words.",
        "leads", BOTH,
    ),
    "v_source_sla": Question(
        "marketing", "Are SQLs worked as promised, by source?",
        "Leads created in the last four whole weeks. " + STATES,
        "leads", WEEK,
    ),
    "v_lead_speed": Question(
        "marketing", "Which kinds of lead move fast, and which do not?",
        "Leads created in the last {policy.history_days} days, by source. Touched and met: a "
        "touch, or a meeting or demo that took place, at the account since the lead came; "
        "hours and days are medians of those that were. "
        "Moved: a meeting or an opportunity since, as a share of all leads, with a 95 % interval.",
        "hours and days; share of leads", WEEK,
    ),
    "v_material_use": Question(
        "marketing", "Which material helps?",
        "Material used in the last {policy.history_days} days ([reports] material; its name is "
        "the subject of the activity). Helped: accounts with an opportunity "
        "created on or after their first use, as a "
        "share of the accounts that used it, with a 95 % interval. It shows what goes along with "
        "opportunities, not what causes them.",
        "share of accounts", WEEK,
    ),
    "v_deck_engagement": Question(
        "marketing", "Which deck engages?",
        "Activities of the last {policy.history_days} days of the kinds in [reports] "
        "deck_sent and deck_views; the deck's name is the subject. Opened: "
        "accounts that were sent it and looked at it, as a share of those that were sent it.",
        "share of accounts", WEEK,
    ),
    "v_deck_versions": Question(
        "marketing", "Is the newest deck used?",
        "The newest deck is the one whose first sending is the latest. Used: its share of all that "
        "were sent since then.",
        "decks sent", WEEK,
    ),
    "v_mail_views": Question(
        "reps", "Who looked at my mail?",
        "Activities of the kinds in [reports] mail_views in the last day, or seven days, by the "
        "rep that they name, else the account's SDR. The view has the contacts.",
        "views", BOTH,
    ),
    "v_rep_compare": Question(
        "reps", "How do I compare?",
        ACTS + " Of the month of the last whole day, up to now: a rep's number, and the team's "
        "mean: all SDRs' activities of the kind divided by the number of SDRs who are active, or "
        "were that month.",
        "activities a month (team's mean)", WEEK,
    ),
    "v_rep_target": Question(
        "reps", "Did I do enough for my target?",
        "Tasks of the queue that were due in the week (a daily digest: this week up to today), and "
        "of them the done ones. Where [reports.targets] gives numbers a week, activities of those "
        "kinds are held against them.",
        "tasks; activities a week", BOTH,
    ),
    "v_rep_neglected": Question(
        "reps", "What did I neglect?",
        "Owned accounts of grade A or B, had for [reports] neglected_days or longer, with no touch "
        "or meeting for as long.",
        "accounts", BOTH,
    ),
}  # fmt: skip
