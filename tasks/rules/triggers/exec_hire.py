"""A new executive: hired, named, promoted or welcomed."""

from collections.abc import Iterable

from tasks.rules.triggers import _people
from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import Pattern, pattern, veto

VERSION = 3
CUES = (
    *_people.EN_CUES,
    *_people.HAN_CUES,
    "to run ",
    "to lead ",
    "to head ",
    "top job",
    "top role",
)
VETO = veto(
    _people.VETO.pattern
    + r"|\b(?:search for|searching for|search firm|seeks|looking for|hiring a|is hiring|"
    r"to replace whoever|names \d+|tapping|"
    r"honou?red|award|speaker|keynote|resigns|steps down as|appointed to the board|"
    r"board of directors as|arrested|charged|sues)\b"
)
_VERB = (
    r"(?:appoints?|appointed|names?|named|hires?|hired|taps?|tapped|promotes?|"
    r"promoted|elevates?|elevated|poaches|poached|recruits?|"
    r"recruited|picks?|selects?|selected|brings on|brings in|brought on|adds?|"
    r"welcomes?|welcomed|onboards|announces?|announced|installs|"
    r"unveils|snags|lures|ropes in|appointing|elects|designates|confirms|turns to|lands)"
)
_FRAGMENTS = {
    "VERB": _VERB,
    "TITLE": _people.TITLE,
    "OFFICE": _people.OFFICE,
    "HT": _people.HAN_TITLE,
}


def _hire(
    text: str, subject: str = "left", confidence: float = 0.92, *, is_strict: bool = True
) -> Pattern:
    return pattern(text, subject=subject, confidence=confidence, is_strict=is_strict, **_FRAGMENTS)


PATTERNS = (
    _hire(
        r"(?P<person><PERSON>) (?:is |has been |to be )?(?:named|appointed|promoted to|"
        r"tapped as|tapped|elevated to|takes over as|becomes|to become|to take over as|"
        r"takes the helm as|"
        r"selected as|succeeds [\w .]{3,40} as) (?:as )?(?P<title><TITLE><OFFICE>) (?:of|"
        r"at|for)(?P<who>)",
        "who",
        is_strict=False,
    ),
    _hire(
        r"(?P<person><PERSON>) (?:is |has been |to be )?(?:named|appointed|promoted to|"
        r"tapped as|tapped|elevated to|takes over as|becomes|to become|to take over as|to "
        r"lead)"
        r"(?: as)?(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s)? (?:new |next |first |global )"
        r"?(?P<title>CEO|CFO|CTO|COO|CMO|CIO|CISO|CRO|CPO|chief [\w ]{3,24} officer|"
        r"president|managing director)",
        "who",
        0.88,
        is_strict=False,
    ),
    _hire(
        r"\b<VERB> (?:the appointment of )?(?:[\w'’.-]+ ){0,4}?(?P<person><PERSON>)(?:, "
        r"[^,;:]{2,60},)? (?:as |to |to be |to the role of )?(?P<title><TITLE><OFFICE>)"
    ),
    _hire(r"\b<VERB> (?:[\w'’.&-]+ ){1,7}?as (?P<title><TITLE><OFFICE>)", confidence=0.9),
    _hire(
        r"\b(?!named|appointed|promoted|elevated|tapped|hired|selected|recruited)<VERB> "
        r"(?P<title><TITLE><OFFICE>)(?:,? (?P<person><PERSON>))?(?! (?:to step|steps|"
        r"resigns|departure|transition|of the year|succession|search|candidate))",
        confidence=0.88,
    ),
    _hire(
        r"\b(?:announces|announced) (?:the )?(?:appointment|hiring|promotion) of "
        r"(?P<person><PERSON>) (?:as|to) (?P<title><TITLE><OFFICE>)",
        confidence=0.94,
    ),
    _hire(
        r"(?P<person><PERSON>) (?:joins?|joined|to join|rejoins|returns to|has joined|is "
        r"joining)(?P<who>) (?:[\w&.'’-]+ ){1,5}?as (?P<title><TITLE><OFFICE>)",
        "who",
        is_strict=False,
    ),
    _hire(
        r"\b(?:former|ex-|veteran)[^;:]{2,60}? (?:joins?|to join|joined)(?P<who>) "
        r"(?:[\w&.'’-]+ ){1,5}?as (?P<title><TITLE><OFFICE>)",
        "who",
        0.88,
        is_strict=False,
    ),
    _hire(
        r"(?:appoints|names|hires|taps|poaches|lures|recruits|picks|brings in|brings back|snags|"
        r"promotes) (?:[\w'’.&-]+ ){0,6}?(?P<person><PERSON>),? to (?:run|lead|head|oversee|steer)"
        r"(?: up)? (?P<title>(?:its|the) (?:[\w&-]+ ){0,4}?(?:arm|unit|division|business|"
        r"operations?|team|department|practice|office|region|segment|brand))\b",
        confidence=0.85,
    ),
    _hire(
        r"\b(?!(?:casts|stars|imagines|portrays|loses|ousts|fires|replaces|sees|sues|"
        r"removes|keeps|retains|backs|re-elects|drops|"
        r"dismisses|sacks|honou?rs|remembers|slams|blasts|mourns|describes|endorses|quits|"
        r"resigns|steps|"
        r"leaves|departs|retires|stands)\b)(?-i:[a-z]{3,20})s (?:(?:back|in|up|on|over) )?"
        r"(?P<person><PERSON>) (?:back )?as (?P<title><TITLE><OFFICE>)",
        confidence=0.82,
    ),
    _hire(
        r"(?:appoints|names|hires|taps|poaches|lures|recruits|picks|brings in|turns to|chooses) "
        r"(?:[\w'’.&-]+ ){0,2}?(?:former|ex-|veteran)[^,;:]{2,50}? (?P<person><PERSON>) to "
        r"(?P<title>(?:run|lead|head|oversee|steer|revive|fix)\b(?: [\w&-]+){1,4})",
        confidence=0.8,
    ),
    _hire(
        r"(?:hires|taps|poaches|lures|recruits|picks|names|appoints|chooses|turns to) "
        r"(?:[\w'’.&+-]+ ){1,7}?(?:for|to|as|in|into|to fill|to take) (?:the |its )?"
        r"(?P<title>top (?:job|role|post|spot)|<TITLE> (?:job|role|post))\b",
        confidence=0.85,
    ),
    _hire(
        r"^(?:please )?(?:welcom(?:e|ing)|meet|introducing|announcing|we welcome) "
        r"(?P<person><PERSON>)(?:,| as| to)+ (?P<title><TITLE><OFFICE>)",
        "own",
        0.88,
    ),
    _hire(
        r"^(?:meet|welcome|welcoming|introducing|announcing|say hello to) (?:our|the) "
        r"(?:new |first |next )(?P<title><TITLE><OFFICE>)(?:[,:]? (?P<person><PERSON>))?",
        "own",
        0.85,
    ),
    _hire(
        r"(?:任命|委任|聘任|聘请|选举|推举|选聘|提拔|挖来|引入|迎来|聘)(?:原|"
        r"前)?(?:[^，。；]{0,10}?)"
        r"(?P<person><HANPERSON>)?(?:先生|女士)?(?:担任|出任|为|任|接任|作为)(?:公司|集团|"
        r"其)?[^，。；\s]{0,12}?(?P<title><HT>)"
    ),
    _hire(
        r"(?:任命|迎来|官宣|宣布|聘任|迎)(?:了)?(?:新任|新|首任|首位|全新)(?P<title><HT>)"
        r"(?P<person>[一-龥]{2,3}$)?",
        confidence=0.88,
    ),
    _hire(
        r"(?:^|[，。：:；\s|])(?:前|原)?(?:[\w]{2,12}?(?:高管|副总裁|总裁|总监|CEO|CTO))"
        r"?(?P<person><HANPERSON>)(?:宣布|正式|将|已|再)?(?:加入|加盟|入职|空降|回归|履新)"
        r"(?P<who>[^，。；\s]{2,14}?)"
        r"(?:，|并|，并)?(?:将)?(?:担任|出任|任|接任|为)(?:公司|集团)?(?P<title><HT>)",
        "who",
    ),
    _hire(
        r"(?:^|[，。：:；\s|])(?P<person><HANPERSON>)(?:将|已|正式|获任|被任命为|获任命为|"
        r"升任为)?(?:接棒)?(?:出任|担任|接任|升任|当选|履新|就任|任(?!命|期|职)|获委任为|"
        r"接替[一-龥]{2,4}(?:出任|担任|任))(?P<who>[^，。；\s]{2,14}?)(?P<title><HT>)",
        "who",
    ),
    _hire(
        r"(?P<left>)(?:<HT>)(?P<person>[一-龥]{2,3}?)(?:先生|女士)?(?:将|已|正式|"
        r"拟)*(?:升任|接任|出任|转任|"
        r"兼任|改任|晋升为)(?:公司)?(?P<title><HT>)",
        confidence=0.88,
    ),
    _hire(
        r"(?:['’]s )?(?P<left>)\b<TITLE> (?P<person><PERSON>) (?:to |will )?(?:takes? on|"
        r"assumes?|adds?|"
        r"becomes?|be promoted to|named|appointed|promoted to) (?P<title><TITLE>)",
        confidence=0.85,
    ),
    _hire(
        r"换帅(?:：|:|，)?(?:[^，。；]{0,12}(?P<person>[一-龥]{2,3})(?:出任|接任|任)"
        r"(?P<title><HT>))?",
        confidence=0.88,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond person and title."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarn's Jane Holt becomes chief executive of the year", None),
    ("Twillow CFO Ada Vigil to take on COO role", {"subject": "Twillow", "person": "Ada Vigil"}),
    ("Tarn Cars brings back Hakan Lund as chief executive", {"person": "Hakan Lund"}),
    ("Tarn loses Hakan Lund as chief executive", None),
    ("蓝海集团总裁王晓秋升任董事长", {"subject": "蓝海集团", "person": "王晓秋"}),
    (
        "Tarn turns to former Kellwood boss Andreas Baldi to lead turnaround",
        {"subject": "Tarn", "person": "Andreas Baldi"},
    ),
    ("Norrsvik names Karin Öberg CEO", {"subject": "Norrsvik", "person": "Karin Öberg"}),
    (
        "Kellwood lures Acme's Dolf van den Berg to run its food arm",
        {"subject": "Kellwood", "person": "Dolf van den Berg", "title": "its food arm"},
    ),
    ("Peloton poaches Tarn co-founder for top job", {"subject": "Peloton"}),
    ("星河智能选举李明为董事长", {"subject": "星河智能", "person": "李明"}),
    ("国务院任命新一届港澳办负责人", None),
    ("Lions name Owen Hill to lead the tour", None),
    (
        "Acme Robotics appoints Maria Lopez as Chief Revenue Officer",
        {"subject": "Acme Robotics", "person": "Maria Lopez"},
    ),
    (
        "Sterlane Bank names Rohan Bhatti CEO",
        {"subject": "Sterlane Bank", "person": "Rohan Bhatti", "title": "CEO"},
    ),
    ("Logistics firm Portway hires former Amazon executive as CFO", {"subject": "Portway"}),
    ("Jane Doe joins Tessellate as VP of Sales", {"subject": "Tessellate", "person": "Jane Doe"}),
    ("Intel Taps Li-Bo Tang as Next CEO", {"subject": "Intel", "person": "Li-Bo Tang"}),
    (
        "Peter Hahn named chief executive of Norddata",
        {"subject": "Norddata", "person": "Peter Hahn", "title": "chief executive"},
    ),
    ("Welcoming Jane Doe as our new Chief Marketing Officer", {"person": "Jane Doe"}),
    (
        "Brightpath promotes Tom Okafor to Chief Operating Officer",
        {"subject": "Brightpath", "person": "Tom Okafor"},
    ),
    ("Kroger names new CFO", {"subject": "Kroger"}),
    (
        "Voltgrid announces appointment of Lena Fischer as Managing Director",
        {"subject": "Voltgrid", "person": "Lena Fischer"},
    ),
    ("Solmar Hires First Chief AI Officer", {"subject": "Solmar"}),
    ("Former Google engineer Ann Lee joins Quanta as CTO", {"subject": "Quanta"}),
    (
        "Kestrel Foods appoints Ben Ode, former Nestrel VP, as General Counsel",
        {"subject": "Kestrel Foods", "person": "Ben Ode"},
    ),
    (
        "星河智能任命李明为首席财务官",
        {"subject": "星河智能", "person": "李明", "title": "首席财务官"},
    ),
    ("王伟加入蔚蓝科技任首席技术官", {"subject": "蔚蓝科技", "person": "王伟"}),
    ("张强出任美的集团总裁", {"subject": "美的集团", "person": "张强", "title": "总裁"}),
    ("蓝海集团迎来新任CEO", {"subject": "蓝海集团", "title": "CEO"}),
    ("South Korea names new President", None),
    ("How to hire your first CFO", None),
    ("Lakers hire new head coach", None),
    ("Colleagues bid farewell to retiring CEO", None),
    ("Acme is looking for a new CFO", None),
    ("Interview with Acme CEO Jane Doe", None),
    ("President names new ambassador", None),
    ("CEO pay rises 12%, study finds", None),
    ("Acme CEO says outlook is strong", None),
    ("What a new CMO should do in 90 days", None),
    ("Acme adds dark mode to app", None),
    ("Fortune names 40 most powerful women", None),
    ("Acme has not named a new CEO", None),
    ("韩国选出新总统", None),
    ("专访星河智能CEO李明", None),
    ("如何招聘首席财务官", None),
    ("国家任命新部长", None),
)
