"""An executive leaves: steps down, resigns, retires or is dismissed."""

from collections.abc import Iterable

from tasks.rules.triggers.people import (
    basic_exits,
    common,
    exits,
    first,
    han,
    han_plain,
    plain_exits,
    wires_exits,
)
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.dates import date_facts
from tasks.rules.triggers.reading.patterns import patterns_of, veto

VERSION = 15
IS_END = True  # "walks out" and "calls time" tell of the event, and do not withdraw it
READS_ON = True
CUES = (
    *common.EN_CUES,
    *common.HAN_CUES,
    *(
        "boss",
        "executive",
        "exec ",
        "execs ",
        "veteran",
        "lawyer",
        "ecd ",
        "senior partner",
        "dealmaker",
        "partner",
        "attorney",
        "team from",
        "litigator",
        "banker",
    ),
    *("guard", "reins", "baton", "torch", "at top", "at the top", "c-suite", "exodus", "walkout"),
    *("poach", "brain", "supremo", "leadership", "handover", "mastermind", "departures", "exits"),
    *(
        " out, ",
        "right-hand",
        "lieutenant",
        "departs",
        "to depart",
        "departing",
        "step down",
        "steps down",
        "resigns",
    ),
    "to follow",
    "replaces",
    "succeed",
    "创始人",
    "高管",
    "人事",
    *("元老", "女将", "离职"),
)
VETO = veto(
    common.VETO.pattern
    + r"|\b(?:won't|not going|never|refuses to|urged to|wants?|calls? (?:for|on)|should|"
    r"pressure (?:on|to)|demand\w*|vote to oust|asks?|survives|leav(?:es?|ing) (?:[\w-]+ "
    r"){0,3}(?:unchanged|hospital|court|jail|prison|behind|untouched)|(?:quit(?:s|ting)?|"
    r"leav(?:es?|ing)|exit(?:s|ing)?) (?:social media|twitter|facebook|instagram|(?:its |his |her |"
    r"their )?(?:stakes?|positions?|holding)|race|politics)|(?:st(?:ep|and)(?:s|ing)? down|leaves?|"
    r"leaving|quits?|resigns?|exits?|retires?|departs?) (?:from )?(?:(?!(?:as|after|amid|over|"
    r"following|when|and|in|with|but|while|for)\b)[\w&.'’-]+ ){0,4}?board\b|rejects? calls?|faces "
    r"calls|could|would|might|urges?|call for|no plans)\b(?! only)|辞职信|\b(?:war|navy|army|"
    r"military|marine|combat) veteran\b|\b(?:former|ex-|one-time|retired) ?[^,;:]{2,80},? (?:dies|"
    r"dead at|has died|died|passes away)\b|呼吁|要求.{0,8}辞职|拒绝辞职|不会"
)
_GOES = (
    r"(?:(?:has |have |is |will |to |set to |plans to |abruptly |suddenly |expected to |intends to "
    r"|decides to |has decided to |agrees to |announces (?:he|she|they) (?:will|is) |says (?:he|"
    r"she) (?:will|is) )*(?:steps? down|stepped down|stepping down|stands? down|standing down|"
    r"stood down|brings? forward (?:his |her )?(?:exit|departure)|gives? up(?= [^,;]{0,40}(?:role|"
    r"post|job)\b)|pushed out|shown the door|hands? (?:over )?(?:the )?(?:reins|baton)|pass(?:es)? "
    r"(?:on )?(?:the )?(?:reins|baton|torch)|makes? way|steps? aside|stepping aside|resigns?|"
    r"resigned|resigning|departs?|departed|departing|leaves?(?! (?:the )?(?:door )?open)|"
    r"leaving(?! (?-i:[A-Z])[\w-]+ (?:early|late|alone))|left(?= (?:the )?company|$)|quits?|exits?|"
    r"exiting|retires?|retired|retiring|ousted|fired|dismissed|sacked|out(?=$| (?:as|after|amid))|"
    r"removed|bows out|moving on|says goodbye|hands? over|relinquish\w*|calls it quits|moves on|"
    r"forced out|terminated|throws? in the towel|falls? on (?:his|her) sword|hangs? up \w+|hung up "
    r"\w+|is off\b|off to|signs? off|checks? out|jumps? ship|walks?(?: out| away)?(?= |$)|axed|"
    r"ditched|dumped|calls? time|calls? it a day|stands? aside|gone|dies|dead|passes away|will not "
    r"be returning|not (?:be )?returning|heads? for the exit|parts? (?:ways|company)|goes|hands? "
    r"in (?:his |her )?notice|bids? farewell|(?:both|all) (?:quit|resign|leave|exit|depart)|to bow "
    r"out|given the boot|booted|unseated|toppled|removed))\b"
)
_GOES_LITERALS = (
    "step|stand|stood|resign|depart|leav|left|quit|exit|retir|oust|fired|dismiss|sacked|"
    " out|remov|bows|mov|goodbye|hand|relinquish|calls|forced|terminat|throw|fall|hang|hung|"
    "is off|off to|signs|sign off|check|jump|walk|axed|ditch|dump|gone|dies|dead|passes|"
    "pass |not return|not be return|head|part|goes|farewell|boot|unseat|toppl|way|give|"
    "gives up|pushed|shown|bring"
)
_FRAGMENTS = {
    "GOES": _GOES,
    "TITLE": common.TITLE.replace(
        "president(?!",
        "boss|chair(?:man|woman)?(?:,| and| &) (?:CEO|president|chief executive(?: officer)?)|"
        "chief(?! (?:exec|fin|op|tech|market|rev|prod|inf|peop|leg|sci|econ|of|comm|"
        "med|risk|data|ai|cust|growth|strat|comp))|president(?!",
    ),
    "OFFICE": common.OFFICE,
    # A surname alone, which an adverb or an auxiliary in title case is not.
    "SURNAME": (
        r"(?-i:(?!\w+ly\b|To\b|Will\b|Is\b|Has\b|And\b|Both\b|Who\b|Set\b|"
        r"Says\b)[A-Z][\w'’-]{2,20})"
    ),
}


_exit = patterns_of(_FRAGMENTS, confidence=0.92, is_strict=True)


PATTERNS = (
    *(_exit(*form, is_strict=False) for form in first.EXITS),
    # Jane Doe replaces John Roe at the helm of Acme
    _exit(
        r"<PERSON> (?:to )?(?:replaces?|succeeds?|follows?|takes? over from) (?P<person><PERSON>) "
        r"(?:at the helm|at the top|as (?P<title><TITLE>)|as boss) (?:of|at)(?P<who>)",
        "who",
        is_strict=False,
    ),
    *(_exit(*form, is_strict=False) for form in wires_exits.EXITS),
    *(_exit(*form, is_strict=False) for form in exits.EXITS),
    *(_exit(*form, is_strict=False) for form in basic_exits.EXITS),
    *(_exit(*form, is_strict=False) for form in plain_exits.EXITS),
    *han.EXITS,
    *han_plain.EXITS,
    _exit(
        r"(?:['’]s |(?-i:Group) )?(?P<left>)(?P<title>\b<TITLE><OFFICE>|(?:co-)?founder(?: (?:and|"
        r"&) <TITLE>)?),? (?:(?P<person><PERSON>|<SURNAME>),? )?<GOES>",
        needs=_GOES_LITERALS,
    ),
    _exit(
        r"(?P<person><PERSON>) <GOES> (?:[\w-]+ ){0,3}?(?:as|from(?: role| position| post)?(?: "
        r"as)?|role as) (?P<title><TITLE>) (?:of|at)(?P<who>)",
        "who",
        needs=_GOES_LITERALS,
    ),
    _exit(
        r"(?P<person><PERSON>) <GOES> (?:[\w-]+ ){0,2}?as(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s)? "
        r"(?P<title>CEO|CFO|CTO|COO|CMO|CIO|CISO|CRO|CPO|chief [\w ]{3,24} officer|chief executive|"
        r"president|managing director|chairman and CEO)\b",
        "who",
        needs=_GOES_LITERALS,
    ),
    _exit(
        r"(?P<person><PERSON>), (?:the )?(?P<title><TITLE>) (?:of|at)(?P<who>)[^,]{2,40}, <GOES>",
        "who",
        needs=_GOES_LITERALS,
    ),
    _exit(
        r"\b(?:ousts?|ousted|fires|fired|parts (?:ways )?with|removes|dismisses|dismissed|replaces|"
        r"loses|sacks|terminates|bids farewell to) (?:[\w-]+ "
        r"){0,2}?(?P<title><TITLE><OFFICE>)(?:,? (?P<person><PERSON>))?(?!['’]s| (?:candidate|"
        r"search|ingredient|supplier|sponsor))"
    ),
    _exit(
        r"(?:['’]s) (?P<left>)(?P<person><PERSON>) <GOES> (?:[\w-]+ ){0,3}?(?:as|from(?: (?:role|"
        r"position|post))?(?: as)?) (?P<title><TITLE>)"
    ),
    _exit(
        r"\b(?:announces|announced|confirms|discloses|says) (?:the )?(?:departure|resignation|"
        r"retirement|exit|transition) of (?:its |[\w-]+ )?(?:(?P<title><TITLE>),? "
        r")?(?P<person><PERSON>)"
    ),
    _exit(
        r"\b(?:announces|announced) (?:[\w-]+ ){0,2}?(?P<title><TITLE>) (?:transition|"
        r"succession(?: plan)?|departure|resignation|retirement)",
        confidence=0.9,
    ),
    # Acme president and CFO both quit
    _exit(
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title><TITLE>),? (?:and|&) (?:its |the "
        r")?(?:<TITLE>|founder|chair\w*) (?:<PERSON> )?(?:both )?(?:<GOES>|quit|resign|leave|exit|"
        r"depart|out)\b",
        confidence=0.9,
        needs=" and |&",
    ),
    # Acme picks Jane Doe to follow John Roe
    _exit(
        r"\b(?:picks|names|appoints|taps|hires|promotes|selects|elevates|chooses|poaches) "
        r"(?:[\w'’.-]+ ){0,4}?<PERSON> (?:to (?:follow|succeed|replace|take over from)|as "
        r"successor to|in place of) (?:[\w-]+ ){0,3}?(?P<person><PERSON>)(?: as "
        r"(?P<title><TITLE>))?",
        confidence=0.88,
    ),
    _exit(
        r"\b(?:denies|denied|rubbishes|dismisses|plays down|refutes) (?:(?:reports?|rumou?rs?|"
        r"claims?|talk|that|of|its|the|a) ){0,4}?(?P<title><TITLE>)(?: <PERSON>)? (?:<GOES>|(?:is|"
        r"was|has|had|to) [\w ]{0,30}?(?:leav|quit|resign|depart|off|exit)\w*)",
        confidence=0.85,
    ),
    _exit(
        r"(?P<left>)(?:['’]s? |: )?(?:(?P<title><TITLE>)|founder|boss) is (?:staying put|not "
        r"(?:leaving|going|quitting)|going nowhere)",
        confidence=0.75,
        needs="staying put|is not |going nowhere",
    ),
    _exit(
        r"(?:['’]s) (?P<left>)(?P<title><TITLE>) (?P<person><PERSON>) <GOES>",
        needs=_GOES_LITERALS,
    ),
    _exit(
        r"^(?P<who_2>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,3})) (?-i:[a-z])[^;:]{3,60}? as (?:its "
        r"|top )?(?:(?P<title><TITLE>)|chief|boss|founder) <GOES>",
        "who",
        0.8,
        is_strict=False,
    ),
    _exit(
        r"^(?P<title>(?:co-)?founder|<TITLE>|boss) (?:of|at)(?P<who>) [^;:,]{2,40}? <GOES>",
        "who",
        0.82,
        is_strict=False,
    ),
    _exit(
        r"\bloses (?:its |the )?(?:[\w-]+ ){0,2}?(?P<title><TITLE>)(?:,? (?P<person><PERSON>))?(?: "
        r"to (?:a )?rival)?",
        confidence=0.86,
    ),
    _exit(
        r"\b(?:departure|exit|resignation|retirement|ousting|ouster|sacking|death) of "
        r"(?P<who>)[^;:]{2,40}?(?:['’]s?) (?P<title><TITLE>)",
        "who",
        0.85,
    ),
    _exit(
        r"(?P<left>)(?:['’]s? )(?P<title><TITLE>)(?:['’]s)? (?:departure|exit|resignation|"
        r"retirement|ouster)\b",
        confidence=0.8,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """From when, and the person whom only the lead names."""
    if clause.is_headline:
        return date_facts(clause)
    return [*common.leavers(clause), *date_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Former judge ousted as CEO of Harbor Foods", {"subject": "Harbor Foods"}),
    ("Jane Holt to depart Velara", {"subject": "Velara"}),
    ("Jane Holt to depart today", None),
    ("Dawlish Brown recruits three-lawyer team from Larkspur Legal", {"subject": "Larkspur Legal"}),
    ("Dawlish Brown wins award for tax team from Legal Week", None),
    ("Tarn Optics suspends CEO Ada Lund", {"subject": "Tarn Optics", "person": "Ada Lund"}),
    ("Tarn Optics' Ada Lund departs to write novels", {"subject": "Tarn Optics"}),
    (
        "Ada Lund announces resignation as Tarn Optics CTO",
        {"subject": "Tarn Optics", "person": "Ada Lund"},
    ),
    ("Tarn Optics CEO quits social media", None),
    ("Tarn founder Mark Holding to give up chief executive role", {"subject": "Tarn"}),
    ("Nisumi's Minoru Ueda to stand down as chief executive", {"person": "Minoru Ueda"}),
    ("蓝海集团董事会主席王伟辞任", None),  # a board_change
    ("Borwing CEO Dale Corrigan to step down", {"subject": "Borwing", "person": "Dale Corrigan"}),
    ("Acme's CFO resigns after audit", {"subject": "Acme", "title": "CFO"}),
    (
        "Maria Lopez steps down as CEO of Tessellate",
        {"subject": "Tessellate", "person": "Maria Lopez"},
    ),
    ("Pellaton ousts CEO", {"subject": "Pellaton"}),
    (
        "Sterlane chief executive Anna Bowden resigns",
        {"subject": "Sterlane", "person": "Anna Bowden"},
    ),
    ("Nisumi chief operating officer leaves amid crisis", {"subject": "Nisumi"}),
    ("TQ boss quits after review", {"subject": "TQ"}),
    (
        "Tom Okafor resigns as Brightpath CFO",
        {"subject": "Brightpath", "person": "Tom Okafor", "title": "CFO"},
    ),
    ("Kellwood parts ways with Chief Marketing Officer", {"subject": "Kellwood"}),
    ("Harbor Foods announces CEO transition", {"subject": "Harbor Foods"}),
    ("Quanta President and COO Lars Holm Retires", {"subject": "Quanta", "person": "Lars Holm"}),
    ("Norddata announces departure of Peter Hahn", {"subject": "Norddata", "person": "Peter Hahn"}),
    (
        "星河智能首席财务官李明辞职",
        {"subject": "星河智能", "person": "李明", "title": "首席财务官"},
    ),
    ("Voltgrid executive chairman steps down", {"subject": "Voltgrid"}),
    ("Our co-founder and CTO is moving on", {"subject": "Our"}),
    ("Tarn's head of crop science to leave", {"subject": "Tarn", "title": "head of crop science"}),
    ("Tarn's non-executive chairman steps down", None),
    ("蓝海集团董事长王伟辞职", None),  # a board_change
    ("蓝海集团董事长兼总裁王伟辞职", {"subject": "蓝海集团", "person": "王伟"}),
    ("蓝海集团副董事长王伟辞职", None),
    ("蔚蓝科技CEO张强宣布卸任", {"subject": "蔚蓝科技", "person": "张强"}),
    ("王伟辞去蓝海集团总裁职务", {"subject": "蓝海集团", "person": "王伟"}),
    ("远航股份：副总裁刘洋因个人原因辞职", {"subject": "远航股份", "person": "刘洋"}),
    ("Borwing CEO won't step down", None),
    ("Shareholders call for Acme CEO to resign", None),
    ("Prime minister resigns", None),
    ("Why Acme's CEO resigned", None),
    ("Acme CEO leaves door open to acquisition", None),
    ("Great Resignation continues", None),
    ("Fans bid farewell to coach", None),
    ("How CFOs leave money on the table", None),
    ("South Korean president resigns", None),
    ("Acme president says no plans to leave", None),
    ("Police chief retires after 30 years", None),
    ("英国首相辞职", None),
    ("星河智能CEO考虑离职传闻背后", None),
    ("为什么高管纷纷离职", None),
    ("股东要求总裁辞职", None),
    ("CFO quits Kestrel Motors", {"subject": "Kestrel Motors"}),
    ("Finance director leaves Kestrel Motors after six months", {"subject": "Kestrel Motors"}),
    ("Solmar snares Tarn's marketing brain", {"subject": "Tarn"}),
    ("Solmar and its operations chief go their separate ways", {"subject": "Solmar"}),
    ("Kestrel Motors without a CFO after Ruiz walks", {"subject": "Kestrel Motors"}),
    ("Founder hands reins of Tarn & Plume to daughter", {"subject": "Tarn & Plume"}),
    (
        "Retirement of the managing director of Kestrel Seeds announced",
        {"subject": "Kestrel Seeds"},
    ),
    ("Questions over future of Kestrel's head office", None),
    ("Kestrel CEO joins calls for AI rules", None),
    ("Director of Storm leaves Hollywood", None),
    ("Kestrel boss moves to Florida", None),
    (
        "Orrin Logistics finance chief Bea Holmqvist leaves after audit delay",
        {"subject": "Orrin Logistics"},
    ),
    (
        "Tavish Foods says chief executive Rory Gunn will retire in June",
        {"subject": "Tavish Foods"},
    ),
    ("Halvard Marine's head of shipbuilding resigns", {"subject": "Halvard Marine"}),
    ("Pressburg Optics dismisses CEO Karl Anhalt", {"subject": "Pressburg Optics"}),
    ("Marisense loses its chief technology officer to rival", {"subject": "Marisense"}),
    ("临江制药总经理罗志远因个人原因离职", {"subject": "临江制药"}),
    ("青屿软件首席技术官周岚卸任", {"subject": "青屿软件"}),
    ("Coach resigns after cup defeat", None),
    ("县长辞职后返乡创业", None),
    *wires_exits.EXIT_EXAMPLES,
    *basic_exits.EXIT_EXAMPLES,
    ("远航汽车智驾一号位离职", {"subject": "远航汽车"}),
    ("蓝犀科技换帅：创始人退居二线", {"subject": "蓝犀科技"}),
    ("中国足协主席辞职", None),
    ("青屿证券正寻找CEO李明继任人选", {"subject": "青屿证券", "status": "rumour"}),
    ("澜舟科技研究主管转投竞争对手", {"subject": "澜舟科技"}),
    ("乐团音乐总监卸任", None),
)
