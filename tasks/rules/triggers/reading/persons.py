"""Cuts from a person's name what headlines in capitals write around it."""

from tasks.rules.triggers.reading.names_tokens import Place, norm, stripped
from tasks.rules.triggers.reading.words import words

# Behind a name: how the title goes on ("names Ada Lund acting CEO").
_TEMPORARY = words("interim acting permanent deputy group global new next")
# Before a name: what somebody is ("Veteran Ada Lund", "Operating Officer Ada Lund").
_ROLES = words(
    """
    executive exec execs veteran industry newly created newly-created role roles position
    chief officer operating financial marketing president vice senior director managing founder
    co-founder cofounder chairman chairwoman chairperson chair head boss partner banker lawyer
    insider alum alumnus leader expert general counsel manager interim acting ceo cfo coo cto cmo
    cio ciso cro cpo chro cso evp svp vp md ex-ceo ex-cfo longtime seasoned new next former
    attorney engineer entrepreneur consultant economist scientist treasurer officers executives
    advisor adviser experienced accomplished renowned noted respected cybersecurity
    indian american british chinese indian-american african asian european industry-leading
    pharmaceutical biotech addition appointment appointments
    hire hires promotion promotions leadership board team
    """
)
_HONORIFICS = words("dr sir dame prof professor mr mrs ms lord lady")
# Behind a name in capitals: what the sentence goes on with.
_NEXT = words(
    """
    as to will is has be resigns resign quits quit steps leaves leave retires retire joins named
    appointed out departs promoted elected for at dies exits in on after by and from takes becomes
    ceo cfo coo cto president chairman chair chief intends plans moves decides tapped hired picked
    chosen lead independent
    non-executive joining succeeds replaces had will set said announces announced steps stepping
    leaving retiring amid its resigned retired departing suspended sacked ousted fired dismissed
    assumes returns moves starts is are was serving leading md phd
    """
)


def person_within(text: str, start: int, end: int) -> Place | None:
    """The name within the words that a pattern took for a person, or None if there is none."""
    begins = [start]
    begins += [at + 1 for at in range(start, end) if text[at] == " "]
    ends = [*(begin - 1 for begin in begins[1:]), end]
    tokens = [(a, b) for a, b in zip(begins, ends, strict=True) if b > a]
    known = [norm(text[a:b]) for a, b in tokens]
    if known and known[0] in _HONORIFICS:
        tokens, known = tokens[1:], known[1:]
    ends_at = next((at for at in range(2, len(known)) if known[at] in _NEXT), len(known))
    tokens, known = tokens[:ends_at], known[:ends_at]
    while len(tokens) > 1 and known[-1] in _NEXT:
        tokens, known = tokens[:-1], known[:-1]
    while len(tokens) > 2 and known[-1] in _TEMPORARY:
        tokens, known = tokens[:-1], known[:-1]
    last_role = max((at for at in range(len(tokens) - 1) if known[at] in _ROLES), default=-1)
    tokens, known = tokens[last_role + 1 :], known[last_role + 1 :]
    if not tokens or (known[-1] in _ROLES and (len(tokens) == 1 or last_role >= 0)):
        return None
    if all(word in _ROLES for word in known):
        return None
    return stripped(text, tokens[0][0], tokens[-1][1])
