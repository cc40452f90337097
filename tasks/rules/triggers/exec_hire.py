"""A new executive: hired, named, promoted or welcomed."""

from collections.abc import Iterable

from tasks.rules.triggers.people import (
    basic_hires,
    common,
    first,
    forms,
    han,
    han_plain,
    hires,
    plain_hires,
    top,
    wires,
)
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.dates import date_facts
from tasks.rules.triggers.reading.patterns import patterns_of, veto

VERSION = 15
READS_ON = True
CUES = (
    *common.EN_CUES,
    *common.HAN_CUES,
    "to run ",
    "招募",
    "加盟",
    "to lead ",
    "to head ",
    "top job",
    "top role",
    "to open ",
    "to follow",
    "take over",
    " lures ",
    " alum",
    "snaps up",
    "replaces",
    "succeed",
    "takes over",
    "new boss",
    "the helm",
    "takes charge",
    "top post",
    "lawyer",
    "banker",
    "veteran",
    "executive",
    *("guard", "reins", "baton", "torch", "at top", "at the top", "c-suite", "corner office"),
    *("hot seat", "top seat", "top spot", "parachuted", "installed", "poach", "top team"),
    *("supremo", "leadership", "handover", "mastermind", "brain", "the wheel", "tiller"),
    *("take charge", "in charge", "to steer ", " out, ", " in at ", "is our new", "driving seat"),
    "rainmaker",
    *("partner", "attorney", "editor", "manager", "market leader", "dealmaker", "promotes "),
    *("senior hire", "to oversee ", "newly created", " new role", "new position"),
    *("management", "exec ", "appointment", "promotions", "successor"),
    "接棒",
    "接任",
    "聘",
    "高管",
)
VETO = veto(
    common.VETO.pattern
    + r"|\bjoins? [^;:]{3,90} board(?: of directors)?$|\bas (?:its |an? |the )?(?:new )?"
    r"(?:independent |non-executive )?board (?:director|member)\b(?! and)"
    r"|\b(?:(?:search(?:es|ing)?|hunt(?:s|ing)?) for|search firm|looking for|hiring a|is hiring|"
    r"to replace whoever|names \d+|tapping|honou?red|award|speaker|keynote|appointed to the "
    r"board|lawsuit|class action|law firm|investors have|"
    r"board of "
    r"directors as|arrested|charged|sues|denies|will not be|won't)\b"
)


_hire = patterns_of(hires.FRAGMENTS, confidence=0.92, is_strict=True)


PATTERNS = (
    *(_hire(*form, is_strict=False) for form in first.HIRES),
    # Acme picks Jane Doe to follow founder John Roe as president
    _hire(
        r"\b<VERB> (?:[\w'’.-]+ ){0,4}?(?P<person><PERSON>) (?:to (?:follow|succeed|replace|take "
        r"over from)|as successor to|in "
        r"place of) [^;:]{3,50}? as (?P<title><TITLE><OFFICE>)",
        needs="to follow|succe|to replace|take over|in place",
    ),
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
    _hire(
        r"\b<VERB> (?:(?P<person><PERSON>) from [^,;:]{2,40}? |(?:[\w'’.&-]+ ){1,7}?)(?:as|to be|"
        r"to become) (?P<title><TITLE><OFFICE>)",
        confidence=0.9,
    ),
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
        r"(?P<person><PERSON>)(?:, [^,;:]{2,60},)? (?:joins?|joined|to join|rejoins|returns to|has "
        r"joined|is joining)(?P<who>) (?:[\w&.'’-]+ ){1,5}?as (?P<title><TITLE><OFFICE>)",
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
        r"promotes) (?:[\w'’.&-]+ ){0,6}?(?P<person><PERSON>),? to (?:run|lead|head|oversee|"
        r"steer)"
        r"(?: up)? (?P<title>(?:(?:its|the) )?(?:[\w&-]+ ){0,4}?(?:arm|unit|division|business|"
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
        r"(?:(?P<person><PERSON>) |(?:[\w'’.&+-]+ ){1,7}?)(?:for|to|as|in|into|to fill|to take) "
        r"(?:the |its )?"
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
    *han.HIRES,
    *han_plain.HIRES,
    _hire(
        r"(?:['’]s |(?-i:Group) )?(?P<left>)\b<TITLE> (?P<person><PERSON>) (?:to |will )?(?:takes? "
        r"on|"
        r"assumes?|adds?|"
        r"becomes?|be promoted to|named|appointed|promoted to) (?P<title><TITLE>)",
        confidence=0.85,
        needs="takes on |take on |assume| add|becom|promoted|named|appointed",
    ),
    *hires.PATTERNS,
    *(_hire(*form, is_strict=False) for form in forms.HIRES),
    *(_hire(*form, is_strict=False) for form in wires.HIRES),
    *(_hire(*form, is_strict=False) for form in top.HIRES),
    *(_hire(*form, is_strict=False) for form in basic_hires.HIRES),
    *(_hire(*form, is_strict=False) for form in plain_hires.HIRES),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """From when, from where, and the person whom only the lead names."""
    if clause.is_headline:
        return [
            *common.newcomer(clause),
            *date_facts(clause),
            *common.previous_company(clause),
        ]
    return [*common.arrivals(clause), *date_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Incisa Widens Reach with First General Counsel Hire", {"subject": "Incisa"}),
    ("Velara swaps out finance chief", {"subject": "Velara"}),
    ("Tavaro Announces the Appointment of Ida Strand, RN as New Board Director", None),
    ("Dawlish Brown adds tax partner from Larkspur Legal", {"subject": "Dawlish Brown"}),
    ("Dawlish Brown makes new partner hires in Spain", {"subject": "Dawlish Brown"}),
    ("Dawlish Brown adds payments partner in Spain", None),
    ("Ada Lund set to become Tarn Optics CTO", {"subject": "Tarn Optics", "person": "Ada Lund"}),
    (
        "Ada Lund to succeed Ben Ode as Tarn Optics finance director",
        {"subject": "Tarn Optics", "person": "Ada Lund"},
    ),
    ("Tarn Optics reshuffles top management", {"subject": "Tarn Optics"}),
    (
        "Tarn Optics fills CFO role with Ada Lund",
        {"subject": "Tarn Optics", "person": "Ada Lund"},
    ),
    ("Ada Lund elected president of Ghana", None),
    ("Tarn's Jane Holt becomes chief executive of the year", None),
    ("Twillow CFO Ada Vigil to take on COO role", {"subject": "Twillow", "person": "Ada Vigil"}),
    ("Tarn Cars brings back Hakan Lund as chief executive", {"person": "Hakan Lund"}),
    ("Tarn loses Hakan Lund as chief executive", None),
    ("蓝海集团总裁王晓秋升任董事长", None),  # a board_change
    ("蓝海集团：王晓秋升任董事长兼总裁", {"subject": "蓝海集团", "person": "王晓秋"}),
    (
        "Tarn turns to former Kellwood boss Andreas Baldi to lead turnaround",
        {"subject": "Tarn", "person": "Andreas Baldi"},
    ),
    ("Norrsvik names Karin Öberg CEO", {"subject": "Norrsvik", "person": "Karin Öberg"}),
    (
        "Kellwood lures Acme's Dolf van den Berg to run its food arm",
        {"subject": "Kellwood", "person": "Dolf van den Berg", "title": "its food arm"},
    ),
    ("Pellaton poaches Tarn co-founder for top job", {"subject": "Pellaton"}),
    ("星河智能选举李明为董事长", None),
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
    ("Logistics firm Portway hires former Corvane executive as CFO", {"subject": "Portway"}),
    ("Jane Doe joins Tessellate as VP of Sales", {"subject": "Tessellate", "person": "Jane Doe"}),
    ("Indrel Taps Li-Bo Tang as Next CEO", {"subject": "Indrel", "person": "Li-Bo Tang"}),
    (
        "Peter Hahn named chief executive of Norddata",
        {"subject": "Norddata", "person": "Peter Hahn", "title": "chief executive"},
    ),
    ("Welcoming Jane Doe as our new Chief Marketing Officer", {"person": "Jane Doe"}),
    (
        "Brightpath promotes Tom Okafor to Chief Operating Officer",
        {"subject": "Brightpath", "person": "Tom Okafor"},
    ),
    ("Hartsmere names new CFO", {"subject": "Hartsmere"}),
    (
        "Voltgrid announces appointment of Lena Fischer as Managing Director",
        {"subject": "Voltgrid", "person": "Lena Fischer"},
    ),
    ("Solmar Hires First Chief AI Officer", {"subject": "Solmar"}),
    ("Former Corvane engineer Ann Lee joins Quanta as CTO", {"subject": "Quanta"}),
    (
        "Kestrel Foods appoints Ben Ode, former Nestrel VP, as General Counsel",
        {"subject": "Kestrel Foods", "person": "Ben Ode"},
    ),
    (
        "星河智能任命李明为首席财务官",
        {"subject": "星河智能", "person": "李明", "title": "首席财务官"},
    ),
    ("王伟加入蔚蓝科技任首席技术官", {"subject": "蔚蓝科技", "person": "王伟"}),
    ("张强出任澄的集团总裁", {"subject": "澄的集团", "person": "张强", "title": "总裁"}),
    ("蓝海集团迎来新任CEO", {"subject": "蓝海集团", "title": "CEO"}),
    ("South Korea names new President", None),
    ("How to hire your first CFO", None),
    ("Herons hire new head coach", None),
    ("Colleagues bid farewell to retiring CEO", None),
    ("Acme is looking for a new CFO", None),
    ("Interview with Acme CEO Jane Doe", None),
    ("President names new ambassador", None),
    ("CEO pay rises 12%, study finds", None),
    ("Acme CEO says outlook is strong", None),
    ("What a new CMO should do in 90 days", None),
    ("Acme adds dark mode to app", None),
    ("Magazine names 40 most powerful women", None),
    ("Acme has not named a new CEO", None),
    ("韩国选出新总统", None),
    ("专访星河智能CEO李明", None),
    ("如何招聘首席财务官", None),
    ("国家任命新部长", None),
    ("Changing of the guard at Tarn Ferries", {"subject": "Tarn Ferries"}),
    ("Veteran Ada Lund parachuted into Solmar Foods", {"subject": "Solmar Foods"}),
    ("Lund succeeds Roe at top of Tarn Cold Chain", {"subject": "Tarn Cold Chain"}),
    ("Solmar snares Tarn's marketing brain", {"subject": "Solmar"}),
    ("Kestrel Motors plucks finance boss from Norddata", {"subject": "Kestrel Motors"}),
    ("Top job at Kestrel Motors goes to Carla Ruiz", {"subject": "Kestrel Motors"}),
    ("Kestrel Motors has found its new boss", {"subject": "Kestrel Motors"}),
    ("Kestrel Motors founder Tom Hale returns to the helm", {"subject": "Kestrel Motors"}),
    ("Turbines installed at Tarn power station", None),
    ("Kestrel wants top spot in cloud market", None),
    ("Kestrel signs Tarn's president for interview series", None),
    ("Ada Lund named to lead inquiry into rail crash", None),
    (
        "Tavish Foods picks Bellamy's Moira Kane as next chief executive",
        {"subject": "Tavish Foods"},
    ),
    ("Orrin Logistics brings in Jonas Feld as finance director", {"subject": "Orrin Logistics"}),
    (
        "Halvard Marine appoints chief operating officer from shipping line Smyril",
        {"subject": "Halvard Marine"},
    ),
    ("Ilse Marten to become CEO of Pressburg Optics in May", {"subject": "Pressburg Optics"}),
    ("Marisense gets its first chief data officer", {"subject": "Marisense"}),
    ("临江制药聘任罗志远为总经理", {"subject": "临江制药"}),
    ("青屿软件任命周岚为首席技术官", {"subject": "青屿软件"}),
    ("Halvard Marine president says ferry orders will recover", None),
    ("Village appoints first female mayor", None),
    ("大学任命新校长", None),
    *wires.HIRE_EXAMPLES,
    *basic_hires.HIRE_EXAMPLES,
    ("技术极客陈明接任澜舟CEO", {"subject": "澜舟"}),
    ("青屿地产委任首席可持续发展官", {"subject": "青屿地产"}),
    ("北城队官宣新帅", None),
)
