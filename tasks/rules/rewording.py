"""What a writer may make of a draft: other words, never another figure or name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

VERSION = 1
INSTRUCTION = (
    "You reword a short sales message so that it reads naturally. Keep its language, its meaning, "
    "its polite and plain tone and its length. Add no fact, figure, name, promise or web address. "
    "Keep every web address and every placeholder in square brackets as it is. Answer with a JSON "
    'object: {"subject": text or null, "text": text}.'
)
SCHEMA: Mapping[str, Any] = {
    "type": "object",
    "properties": {"subject": {"type": ["string", "null"]}, "text": {"type": "string"}},
    "required": ["subject", "text"],
    "additionalProperties": False,
}
LONGER = 1.5  # times the template's text, and
MORE_CHARACTERS = 150

_NUMBER = re.compile(r"\d+(?:[.,'’]\d+)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ADDRESS = re.compile(r"https?://[^\s)>\]）。，]+|[\w.+-]+@[\w-]+\.[\w.-]+")
_NUMBERS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
    millions billion dozen dozens half third thirds quarter quarters double doubled triple twice
    percent
"""
_NUMBER_WORDS = frozenset(_NUMBERS.split())
# Words that a sentence may begin with and that name nobody.
_BEGINNINGS = """
    a all also an and any are as at because before best both but by can could dear did do does
    during each even every few for from further given good great had happy has have hello here hi
    how i i'd i'll i'm i've if in is it it's its just kind kindly knowing last let looking many
    maybe more most my no not now of often on once one open or our over perhaps please regards
    should since so some soon still such sure thank thanks that the their then there these they
    this those though thus to today together until very was we we'd we'll we're we've well were
    what what's when where whether which while who whom why wishing with would yes yet you your
    yours ask voicemail shall see seeing saw read reading write writing teams people companies
    others getting making keeping bringing moving growing working going coming having being noticed
    thought glad hope hoping wanted wondering curious quick short time times either neither nothing
    something anything everything everyone much less few fewer new old rather whatever whenever
    however instead besides meanwhile usually sometimes speaking talking best warm sincerely yours
"""
_COMMON = frozenset(_BEGINNINGS.split())
_OPENINGS = re.compile(r"(?:^|[.!?:;“\"(\n]\s*|^[-*•]\s*)$")
_HAN_NUMBER = re.compile(
    r"[零〇一二两三四五六七八九十百千万亿]{2,}"
    r"|[二两三四五六七八九十百千万亿](?=[个家名位人年月天周日倍成次项条款块元])"
)
_HAN_USUAL = frozenset(("十分", "千万", "万一", "一一", "百百", "一二", "两三", "三两"))
_HAN_QUOTED = re.compile(r"[《「『]([^》」』]+)[》」』]")
_HAN_NAME = re.compile(
    r"([\u4e00-\u9fff]{1,6})(公司|集团|银行|大学|科技|基金|先生|女士|董事长|总裁|总经理)"
)
_HAN_GENERAL = (
    "贵",
    "我们",
    "你们",
    "我",
    "本",
    "该",
    "各",
    "这家",
    "一家",
    "其他",
    "的",
    "和",
    "位",
)
_CHEERS = re.compile(r"congratulat|good news|祝贺|恭喜|贺喜", re.I)


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as a template gave it, and what else its words may come from.

    `personal` are the names and titles of people, by the placeholder that stands for each where
    no personal data may be sent.
    """

    channel: str
    subject: str | None
    text: str
    sources: Sequence[str]
    personal: Mapping[str, str]
    is_sensitive: bool
    note_characters: int


def masked(draft: Draft) -> str:
    """The draft as the writer is shown it: its subject, if any, and its text."""
    shown = f"Subject: {draft.subject}\n\n{draft.text}" if draft.subject else draft.text
    return _replaced(shown, {value: f"[{name}]" for name, value in draft.personal.items()})


def _replaced(text: str, pairs: Mapping[str, str]) -> str:
    for old in sorted(filter(None, pairs), key=len, reverse=True):
        text = text.replace(old, pairs[old])
    return text


def reworded(draft: Draft, answer: Mapping[str, Any]) -> tuple[str | None, str]:
    """Subject and text of an answer, with people's names in them again.

    Raises ValueError with the reason where the template's text must be kept.
    """
    text, subject = answer.get("text"), answer.get("subject")
    if not isinstance(text, str) or not text.strip():
        raise ValueError("it gave no text")
    names = {f"[{name}]": value for name, value in draft.personal.items()}
    text = _replaced(text.strip(), names)
    if draft.subject is not None:
        if not isinstance(subject, str) or not subject.strip():
            raise ValueError("it gave no subject")
        subject = " ".join(_replaced(subject, names).split())
    else:
        subject = None
    whole = f"{subject}\n{text}" if subject else text
    _refuse_shape(draft, text, whole)
    if added := unfounded(whole, [draft.text, draft.subject or "", *draft.sources]):
        raise ValueError(f"it says {', '.join(map(repr, added[:3]))}, which stands nowhere")
    return subject, text


def _refuse_shape(draft: Draft, text: str, whole: str) -> None:
    if re.search(r"\[[A-Z_]+\]", whole):
        raise ValueError("it left a placeholder open")
    if missing := [url for url in _ADDRESS.findall(draft.text) if url not in text]:
        raise ValueError(f"it left out {missing[0]}")
    if len(text) > LONGER * len(draft.text) + MORE_CHARACTERS:
        raise ValueError("it is much longer")
    if draft.channel == "linkedin" and len(text) > draft.note_characters:
        raise ValueError(f"it is longer than a note's {draft.note_characters} characters")
    if draft.is_sensitive and _CHEERS.search(whole):
        raise ValueError("it congratulates on news that is hard for them")


def unfounded(text: str, sources: Iterable[str]) -> list[str]:
    """The figures, names and addresses of a text that stand in none of its sources.

    Names are told by capital letters, in Chinese by marks and by what follows them. A word that may
    begin a sentence is no name there; any other that is not in the sources counts as one.
    """
    said = "\n".join(sources)
    addresses = set(_ADDRESS.findall(said))
    found = [each for each in _ADDRESS.findall(text) if each not in addresses]
    bare = _ADDRESS.sub(" ", text)
    figures = {_figure(each) for each in _NUMBER.findall(said)}
    found += [each for each in _NUMBER.findall(bare) if _figure(each) not in figures]
    known = {part for word in _WORD.findall(said) for part in _parts(word)}
    for match in _WORD.finditer(bare):
        if not all(part in known for part in _parts(match[0])) and _tells(match, bare):
            found.append(match[0])
    return found + _unfounded_han(bare, said)


def _figure(number: str) -> str:
    """A figure without the marks between thousands: 1,200 and 1200 are one."""
    return re.sub(r"[,'’](?=\d{3}(?!\d))", "", number)


def _parts(word: str) -> list[str]:
    plain = word.casefold().replace("’", "'")
    return [part for part in re.split(r"[-']s?\b|-", plain) if part]


def _tells(match: re.Match[str], text: str) -> bool:
    """Whether a word that is in no source is a figure or a name."""
    word = match[0].replace("’", "'")
    plain = word.casefold()
    if plain in _NUMBER_WORDS or any(part in _NUMBER_WORDS for part in plain.split("-")):
        return True
    if not any(letter.isupper() for letter in word):
        return False
    if plain in ("i", "i'm", "i'd", "i'll", "i've"):
        return False
    before = text[: match.start()]
    is_first = word[1:].islower() or len(word) == 1
    return not (is_first and _OPENINGS.search(before) and plain in _COMMON)


def _unfounded_han(text: str, said: str) -> list[str]:
    found = [
        each[0]
        for each in _HAN_NUMBER.finditer(text)
        if each[0] not in said and each[0] not in _HAN_USUAL
    ]
    found += [each[1] for each in _HAN_QUOTED.finditer(text) if each[1] not in said]
    for name, kind in _HAN_NAME.findall(text):
        if not name.endswith(_HAN_GENERAL) and name[-2:] not in said:
            found.append(name + kind)
    return found
