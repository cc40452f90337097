"""The notation of patterns.

In a pattern a space stands for any white space and `<NAME>` for a fragment below. Named groups
carry meaning: `left` marks where to look left for the subject (default: where the match begins),
`who` and `who_2` mark where a subject's name begins, a role (target, acquirer, ...) marks where a
counterpart's name begins (a group that is not empty holds the name whole), and every other group is
a fact with that name. `[A-Z` includes capitals with accents.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tasks.rules.triggers.reading.literals import Guarded, needed, rarest

_FRAGMENTS = {
    "MONEY": (
        r"(?:(?:about|around|over|more than|nearly|almost|up to|at least|approximately|an? "
        r"(?:additional|further|extra|initial|fresh|hefty|whopping|record)|as much as|close to|"
        r"roughly|some|just (?:over|under)|north of|upwards of|another|additional|further|fresh|"
        r"an? total of|total of|a) )?"
        r"(?:(?:(?:US|HK|NT|AU|CA|NZ|SG|MX|[CASR])?[$€£¥₹₩₪₦₱₫฿₺]|USD|EUR|GBP|RMB|CNY|INR|"
        r"Rs\.?|CHF|"
        r"SEK|NOK|DKK|JPY|PLN|KRW|SGD|AUD|CAD|HKD|AED|SAR|ZAR|BRL|NZD|TWD|MYR|IDR|THB|PHP|ILS|"
        r"TRY|NGN|KES|EGP|MXN|CZK|HUF|RON|BGN|GHS|GH₵|KShs?|UGX|TZS|ZMW|BDT|Tk|LKR|PKR|VND|KZT|UAH|"
        r"ISK|RM|Rp|R)"
        r"\s?\d[\d.,]{0,14}"
        r"(?:[ -]?(?:k|m|mm|mn|mln|b|bn|bln|million|billion|trillion|crores?|cr|lakhs?)\b)?"
        r"|(?:\d[\d.,]{0,14}[ -]?(?:m|mn|mln|bn|bln|million|billion|crores?|lakhs?)|(?:half[- "
        r"]an?|"
        r"an?|"
        r"quarter of an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"
        r"thirty|fifty)[ -](?:million|billion|crores?|lakhs?))[ -]?"
        r"(?:(?:US|Australian|Canadian|Singapore|Swiss|Hong Kong|Swedish|Norwegian|Danish|"
        r"Czech) )?"
        r"(?:€|£|euros?|dollars?|pounds?|yuan|yen|won|rupees|kronor|kroner|crowns|francs|shekels|"
        r"rand|naira|ringgit|rupiah|reais|dirhams|riyals|pesos|USD|EUR|GBP|SEK|CHF)?\b"
        r"|(?:[\w-]{3,12}[ -]figure|multi-?million|multimillion-dollar|undisclosed)"
        r"(?: (?:sum|amount|funding))?\b)"
        r"(?:[-–]\d[\d.,]{0,9}(?:[ -]?(?:k|m|mn|b|bn|million|billion|crores?|lakhs?)\b)?)?\+?"
    ),
    "YUAN": (
        r"(?:(?:新台币|人民币)?[超近逾约过达数几上]{0,3}\s?(?:\d[\d.,]{0,12}\s?|"
        r"[一二两三四五六七八九])?[余多]?"
        r"(?:万亿|千亿|百亿|十亿|亿|千万|百万|万)?"
        r"(?:[-~至到]\d[\d.,]{0,6}(?:亿|千万|百万|万))?级?[余多]?"
        r"(?:美元|美金|人民币|元人民币|元|欧元|港元|港币|日元|日圆|英镑|新元|台币))"
    ),
    "PERSON": (
        r"(?-i:(?:(?:Dame|Sir|Dr|Prof|Professor|Mr|Mrs|Ms|Lord|Lady|DR|SIR)\b\.? )?"
        r"(?!(?:Dame|Sir|Dr|Prof|Professor|Mr|Mrs|Ms|Lord|Lady|Former|Ex|Veteran|New|Interim|"
        r"Acting|The|As|To|For|Its)\b)[A-Z](?!\w{0,24}['’]s )[\w'’.\-]{0,24}"
        r"(?: (?:[A-Z][\w'’.\-]{0,24}|de|van|von|der|"
        r"den|ter|ten|dos|du|el|al|bin|da|"
        r"del|di|la|le)){0,3}"
        r" [A-Z][\w'’\-]{1,24}(?:,? (?:Jr|Sr|JR|SR|II|III|IV)\b\.?)?)"
    ),
    "HANPERSON": r"[一-鿿]{2,3}?(?:·[一-鿿]{1,6})?|[一-鿿]{2,6}·[一-鿿]{1,8}|(?-i:[A-Z][a-z]+(?: "
    r"[A-Z][a-z]+)?)",
}


_HAN = re.compile(r"[一-鿿]")
_OPENS_WITH_WORD = re.compile(r"(?:\(\?:)+[a-z]")
_ACCENTED = "À-ÖØ-ÞĆČĎĐĘĚĞİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"


@dataclass(frozen=True, eq=False)
class Pattern:
    """One way in which an event is told; compiled when it is first tried, which few ever are.

    `subject`: "left" needs a name before the match, "pair" two names joined by "and", "own" needs
    none (a company's own headline), "who" takes it from the groups, and the name before the match,
    if `left_role` says what it is, becomes a counterpart. `is_strict` patterns may make an event
    from the lead alone; `is_han` ones match only text that holds a Chinese character.
    """

    text: str
    fragments: dict[str, str]
    subject: str
    confidence: float
    status: str
    is_strict: bool
    left_role: str | None
    literals: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern as Python has it."""
        text = self._whole
        if _OPENS_WITH_WORD.match(text):
            text = r"\b" + text  # "England" holds no "land"
        text = text.replace("[A-Z", f"[A-Z{_ACCENTED}")
        return re.compile(_spaced(text), re.IGNORECASE)

    @cached_property
    def is_han(self) -> bool:
        """Whether it matches only Chinese."""
        return bool(_HAN.search(self._whole))

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """Of each of these sets a match holds a literal."""
        return rarest((frozenset(cues(self.literals)), *needed(self.text, self.fragments)))

    @cached_property
    def _whole(self) -> str:
        text = self.text
        for name, fragment in self.fragments.items():
            text = text.replace(f"<{name}>", f"(?:{fragment})")
        return text


def pattern(
    text: str,
    *,
    subject: str = "left",
    confidence: float = 0.9,
    status: str = "announced",
    is_strict: bool = False,
    left_role: str | None = None,
    needs: str = "",
    **fragments: str,
) -> Pattern:
    """A pattern written in the notation of this file.

    `needs` are lower-case literals, apart by bars, of which a match holds one: where none occurs,
    the pattern is not tried. They need be given only where they are rarer than those that the
    pattern itself tells.
    """
    return Pattern(
        text,
        fragments | _FRAGMENTS,
        subject,
        confidence,
        status,
        is_strict,
        left_role,
        needs,
    )


def patterns_of(
    fragments: dict[str, str], confidence: float = 0.9, *, is_strict: bool = False
) -> Callable[..., Pattern]:
    """`pattern` with a type's own fragments, and with what is usual for it as defaults."""
    usual_confidence, is_usually_strict = confidence, is_strict

    def compiled(
        text: str,
        subject: str = "left",
        confidence: float = usual_confidence,
        status: str = "announced",
        needs: str = "",
        *,
        is_strict: bool = is_usually_strict,
        left_role: str | None = None,
    ) -> Pattern:
        return pattern(
            text,
            subject=subject,
            confidence=confidence,
            status=status,
            is_strict=is_strict,
            left_role=left_role,
            needs=needs,
            **fragments,
        )

    return compiled


def veto(text: str) -> Guarded:
    """Compiles what tells that a clause is not about this type, in the same notation."""
    return Guarded(_spaced(text), re.IGNORECASE)


def cues(text: str) -> tuple[str, ...]:
    """Cues that stand apart by bars; `_` is a space, also that before or behind the text."""
    parts = (" ".join(part.split()).replace("_", " ") for part in text.split("|"))
    return tuple(part for part in parts if part)


def _spaced(text: str) -> str:
    """A space means any white space; inside a character class it means one such character."""
    meaning = {" ?": r"\s*", " ": r"\s+"}
    return re.sub(
        r"\[[^\]]*\]| \??",
        lambda found: meaning.get(found.group()) or found.group().replace(" ", r"\s"),
        text,
    )
