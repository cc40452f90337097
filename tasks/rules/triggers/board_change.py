"""A change on the account's board of directors, or of its chair."""

from collections.abc import Iterable

from tasks.rules.triggers.people import (
    basic_exits,
    board,
    board_han,
    board_plain,
    board_told,
    board_words,
    common,
    first,
    han,
    han_plain,
)
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.dates import date_facts
from tasks.rules.triggers.reading.patterns import patterns_of

VERSION = 11
IS_END = True  # "walks out" tells of the change, and does not withdraw it
READS_ON = True
CUES = (
    *("board", "chairman", "chairwoman", "chairperson", "chair", "director", "advisory council"),
    *(
        "trustee",
        "non-exec",
        " ned",
        "directorate",
        "nominees",
        " slate",
        " seats at ",
        "董事",
        "主席",
        "罢免",
        "监事",
        "独董",
    ),
)
VETO = board_words.VETO


_board = patterns_of(board_words.FRAGMENTS, confidence=0.88)


PATTERNS = (
    *han.SEATS,
    *han_plain.SEATS,
    *board_han.CHAIRS,
    *board_han.SEATS,
    # Jane Doe joins Acme's board; joins the board of Acme
    _board(
        r"(?P<person><PERSON>) (?:<JOINS>|<LEAVES>)(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s?)? "
        r"(?:advisory |supervisory )?board\b",
        "who",
    ),
    _board(
        r"(?P<person><PERSON>) (?:<JOINS>|<LEAVES>) (?:the )?(?:advisory |supervisory )?board(?: "
        r"of directors)? (?:of|at)(?P<who>)",
        "who",
    ),
    *(_board(*form) for form in first.ARRIVALS),
    *(_board(*form) for form in first.DEPARTURES),
    *(_board(*form) for form in board.SEATS),
    *(_board(*form) for form in basic_exits.SEATS),
    *(_board(*form) for form in board_plain.SEATS),
    *(_board(*form) for form in board_told.SEATS),
    # takes a seat on Acme's board; on the board of Acme
    _board(
        r"(?:takes?|gets?|wins?|given|handed|offered|secures?|lands?|grabs?|gains?|claims?|earns|"
        r"awarded|bags?|gives up|quits|vacates|loses) (?:up )?(?:an? |the |her |his |their )?"
        r"(?:[\w-]+ ){0,2}?(?:seats?|place|spot|chair) (?:on|at)(?: the board of(?P<who>)|"
        r"(?P<who_2> "
        r"[^;:,]{2,40}?)(?:['’]s?)? (?:advisory |supervisory )?(?:board|top table|boardroom))\b",
        "who",
        0.85,
    ),
    _board(
        r"\b(?:boardroom|board|director|chair(?:man|woman)?) (?:coup|putsch|shake-?up|clear-?out|"
        r"exodus|reshuffle|overhaul|purge|walkout|changes?|refresh|exits?|departures?|"
        r"resignations?|"
        r"battle ends|swap|rejig) (?:at|of|for|hits?|rocks?)(?P<who>)",
        "who",
        0.83,
    ),
    _board(
        r"\b(?:advisory |supervisory )?board (?:of|at)(?P<who>)[^;:,]{2,40}? (?:gains|welcomes|"
        r"adds|"
        r"gets|loses|grows|expands|names|elects|appoints|picks|ousts|removes|bolstered|"
        r"strengthened|reshuffled|replaced)\b(?! (?:approval|support|ceo|new ceo|money|votes?))",
        "who",
        0.82,
    ),
    _board(
        r"^(?:the )?(?P<title>(?:board |deputy |vice |non-executive |supervisory board |"
        r"independent )*"
        r"(?:chair(?:man|woman|person)?|director|non-exec))(?: of| at)(?P<who>) [^;:,]{2,40}? "
        r"<WENT>",
        "who",
        0.85,
    ),
    _board(
        r"^(?:(?:new|fresh|first|next|female|interim|independent|lead|senior|deputy|vice|board) "
        r"){1,3}"
        r"(?P<title>(?:non-executive |independent |board )?(?:chair(?:man|woman|person)?|"
        r"director|"
        r"non-execs?|directors|board members?|trustees?)) (?:for|at|joins|named at|in at|takes "
        r"over "
        r"at|to lead)(?P<who>)",
        "who",
        0.83,
    ),
    # Acme's board loses two; Acme gives investor a board seat; Jane Doe to chair Acme
    _board(
        r"(?P<left>)(?:['’]s? )?\b(?:advisory |supervisory )?board (?:loses|gains|adds|sheds|"
        r"welcomes|"
        r"swells|shrinks|gets|elects|ousts|removes|reshuffled|bolstered|strengthened)\b"
        r"(?! (?:approval|support|money|votes?|ceo|new ceo|chief|size))",
        confidence=0.8,
    ),
    _board(
        r"\b(?:gives|grants|hands|offers|concedes|awards|cedes|giving) (?:[\w'’&.-]+ "
        r"){1,6}?(?:an? )?"
        r"(?:board (?:seats?|places?|representation)|seats? on (?:its|the) board)\b",
        confidence=0.83,
    ),
    _board(
        r"(?:<PERSON>|^(?-i:[A-Z][\w'’-]+)) (?:is |named |appointed |chosen |elected |picked |"
        r"set )?"
        r"(?:to|will) chair(?P<who>)(?! (?:the|a|an|talks|meeting|summit|session|COP)\b)",
        "who",
        0.82,
    ),
    _board(
        r"\b(?:votes? (?:out|off|down)|ousts?|removes?|topples?|unseats?|ejects?|boots? out|"
        r"sacks?|"
        r"kicks? out)(?P<who>)(?! (?:its|the|a) )[^;:,]{2,40}?(?:['’]s?)? (?:chair(?:man|woman|"
        r"person)?|"
        r"board|directors?)\b(?! (?:plan|proposal|pay))",
        "who",
        0.82,
    ),
    # A notice to the exchange
    _board(
        r"^(?:directorate|board|director) changes?(?: and [\w ]{3,30})?\s*$|^changes? (?:to|in|"
        r"of) "
        r"(?:the )?(?:board|directorate|directors|board of directors)\s*$|^(?:appointment|"
        r"resignation|retirement|re-?election) of (?:an? |the )?(?:new |independent |senior )*"
        r"(?:non-executive )?(?:directors?|chair\w*)\s*$",
        "own",
        0.82,
    ),
    _board(
        r"(?:two|three|four|five|six|several|all|half|seven|independent) (?:[\w-]+ "
        r")?(?:directors|"
        r"board members|non-execs|trustees) (?:quit|resign|leave|ousted|walk out|step down|"
        r"depart|"
        r"out|join|appointed|elected|named|removed|voted (?:out|in|off)) (?:at|from|of|as|"
        r"by)(?P<who>)",
        "who",
        0.83,
    ),
    _board(
        r"(?P<left>)(?:['’]s? )?\b(?:two|three|four|five|six|several|all|half|seven) (?:[\w-]+ )?"
        r"(?:directors|board members|non-execs) (?:quit|resign|leave|ousted|walk out|step down|"
        r"depart|removed|voted out)\b",
        confidence=0.8,
    ),
    _board(
        r"(?:appoints?|appointed|elects?|elected|names?|named|adds?|added|welcomes?|nominates|"
        r"announces|announced|taps|picks|brings in|"
        r"brings back|hires|recruits|poaches|lures|installs|turns to|proposes|ropes in|selects|"
        r"chooses|confirms|signs up|co-opts|lands|"
        r"invites|brings|enlists|parachutes|drafts in|snares|bolsters board with|unveils) "
        r"(?:(?:the )?appointment of )?"
        r"(?:(?:Dame|Sir|Dr|Prof|Lord|Lady|Baroness|former|ex-[\w-]+|[\w'’.,&-]+) "
        r"){0,9}?(?:(?P<person><PERSON>),? )?(?:to|as|joins|joining|on|onto) "
        r"(?:be |serve as |become )?(?:<SEAT>)",
        is_strict=True,
    ),
    _board(
        r"(?:appoints?|appointed|elects?|names?|adds?|welcomes|announces|picks|gets|hires|unveils|"
        r"gains|nominates|recruits|seeks|proposes) "
        r"(?:new |two |three |four |five |an? |its |first |fresh |\w+ )?(?:independent |new |"
        r"board |non-executive |outside |female |woman ){0,2}"
        r"(?:board (?:members?|directors?|chair\w*|advis[eo]rs?)|independent directors?|"
        r"non-exec(?:utive)?(?: directors?|s)?|"
        r"chair(?:man|woman|person)?|directors? (?:to (?:its |the )?board|amid|after|$)|"
        r"directors(?!['’]))\b(?! (?:for(?! election)|of the|says|call))",
        confidence=0.85,
        is_strict=True,
    ),
    _board(
        r"(?:boss|chief|CEO|executive|veteran|minister|secretary|founder|partner|banker|CFO|"
        r"commissioner|governor|president|director) "
        r"(?:<JOINS>)(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s?)? (?:advisory |supervisory )?board\b",
        "who",
        0.83,
    ),
    _board(
        r"(?P<person><PERSON>) (?:named|appointed|elected|becomes|to become|to be|takes over as|"
        r"confirmed as|elected as|named as|appointed as) (?:an? )?(?:new |next |non-executive |"
        r"independent |deputy |vice |interim ){0,2}(?:chair(?:man|woman|person)?|(?:independent |"
        r"non-executive )director) (?:of|at)(?P<who>)",
        "who",
    ),
    # Acme chairman steps down; Acme's board director walks out
    _board(
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b(?P<title>(?:board |deputy |vice |non-executive |"
        r"non-exec |"
        r"senior |independent |lead |supervisory board |co-)*"
        r"(?:chair(?:man|woman|person)?|(?:independent|board|non-executive|lead) director|board "
        r"member|non-exec))(?: of the board)?,? "
        r"(?:(?P<person><PERSON>),? )?<WENT>\b",
    ),
    _board(
        r"(?:^|[:;,] )(?:(?:senior |an? |two |three )?(?P<title>directors|(?:lead|independent|"
        r"non-executive|board) (?:director|member)s?)|chair(?:man|woman|person)?) "
        r"(?:(?P<person><PERSON>) )?(?:<LEAVES>|walks? out of|quits?|quit|leaves?) (?:the "
        r")?(?:board of |board at )?(?P<who>)",
        "who",
        0.85,
    ),
    _board(
        r"\b(?:ousts|removes|sacks|dismisses|loses|votes out|replaces|bids farewell to) (?:its |"
        r"the )?(?:[\w-]+(?: and|,) (?:its |the )?)?(?P<title>(?:(?:non-executive|deputy|vice|lead|"
        r"board) )*chair(?:man|woman|"
        r"person)?|lead independent director|"
        r"board (?:member|director)s?|(?:independent |non-executive )director)",
    ),
    _board(
        r"(?:shakes? up|shake-up of|refreshes|reshuffles|overhauls|revamps|bolsters|strengthens|"
        r"expands|beefs up|reconstitutes|rejigs|rebuilds|enlarges|enhances|augments|rounds out|"
        r"completes|broadens|deepens|adds to|makes changes to|announces changes to) (?:its |the "
        r")?(?:advisory |supervisory )?board\b",
        confidence=0.8,
    ),
    _board(
        r"(?P<left>)(?:['’]s? )?\b(?:board|boardroom) (?:shake-?up|reshuffle|overhaul|exodus|"
        r"clear-?out)\b",
        confidence=0.8,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """From when, and the person whom only the lead names."""
    if clause.is_headline:
        return date_facts(clause)
    return [*common.arrivals(clause), *common.leavers(clause), *date_facts(clause)]


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Ines Calder named to Harwick Tools's board", {"subject": "Harwick Tools"}),
    ("Ines Calder named to school board", None),
    *basic_exits.SEAT_EXAMPLES,
    ("Tarn Optics starts search for new chairman", {"subject": "Tarn Optics"}),
    ("Activist wins board seat at Tarn Optics", {"subject": "Tarn Optics"}),
    ("Tarn Optics unveils office chair", None),
    ("Acme appoints Maria Lopez to board of directors", {"subject": "Acme"}),
    ("Voltgrid names new chairman", {"subject": "Voltgrid"}),
    ("Jane Doe joins Tessellate board", {"subject": "Tessellate", "person": "Jane Doe"}),
    ("Kestrel Foods elects Tom Okafor as independent director", {"subject": "Kestrel Foods"}),
    (
        "Nestrel chairman Pierre Bulot to step down",
        {"subject": "Nestrel", "person": "Pierre Bulot"},
    ),
    ("Quanta adds two board members", {"subject": "Quanta"}),
    (
        "Peter Hahn resigns from the board of Norddata",
        {"subject": "Norddata", "person": "Peter Hahn"},
    ),
    ("Solmar welcomes Ann Lee to its board", {"subject": "Solmar"}),
    ("Corvo Chair Resigns", {"subject": "Corvo"}),
    ("Brightpath Names Lena Fischer as Chairwoman", {"subject": "Brightpath"}),
    ("Larsund Names Permanent Chair", {"subject": "Larsund"}),
    ("星河智能选举李明为副董事长", {"subject": "星河智能", "person": "李明"}),
    ("蓝海集团非执行董事长王伟辞职", {"subject": "蓝海集团", "person": "王伟"}),
    ("蓝海集团董事长王伟辞职", {"subject": "蓝海集团", "person": "王伟"}),
    ("蓝海集团董事长兼总裁王伟辞职", None),
    ("蓝海集团总裁王晓秋升任董事长", {"subject": "蓝海集团"}),
    ("星河智能选举李明为董事长", {"subject": "星河智能", "person": "李明"}),
    ("星河智能董事长变更为李明", {"subject": "星河智能"}),
    ("蓝海集团迎来首位女董事长", {"subject": "蓝海集团"}),
    ("蓝海集团大股东提请罢免董事长", {"subject": "蓝海集团"}),
    ("银监局核准李明蓝海银行董事长任职资格", {"subject": "蓝海银行", "person": "李明"}),
    ("星河智能创始人李明让出董事长一职", {"subject": "星河智能"}),
    ("星河智能董事长助理李明辞职", None),
    ("蓝海集团董事会主席王伟辞任", {"subject": "蓝海集团", "person": "王伟"}),
    ("蓝海集团原董事长王伟去世", None),
    ("Voltgrid executive chairman steps down", None),
    ("张强出任远航股份独立董事", {"subject": "远航股份", "person": "张强"}),
    ("Former minister Ada Lund joins Solmar's board", {"subject": "Solmar"}),
    (
        "Fintech Remo names Ravi Sood to advisory council",
        {"subject": "Remo", "person": "Ravi Sood"},
    ),
    ("Lead director walks out of Tarn Organics", {"subject": "Tarn Organics"}),
    ("School board elects new chair", None),
    ("Best board games of 2026", None),
    ("Acme board approves dividend", None),
    ("Fed chair resigns", None),
    ("Film director joins cast", None),
    ("200 people on board ferry", None),
    ("Acme chairman says growth will slow", None),
    ("What does a board director do?", None),
    ("House committee chairman retires", None),
    ("Acme names managing director", None),
    ("Why boards need younger directors", None),
    ("星河智能董事会审议通过年报", None),
    ("聘任董事会秘书", None),
    ("专访蓝海集团董事长", None),
    ("Former minister takes seat on Tarn's board", {"subject": "Tarn"}),
    ("Boardroom coup at Solmar Cork: four directors ousted", {"subject": "Solmar Cork"}),
    ("Chair of Kestrel Trust steps aside for Lady Lund", {"subject": "Kestrel Trust"}),
    ("Kestrel Motors gives investor board seat", {"subject": "Kestrel Motors"}),
    ("Carla Ruiz to chair Kestrel Motors", {"subject": "Kestrel Motors"}),
    ("Shareholders vote out Kestrel Motors chairman", {"subject": "Kestrel Motors"}),
    ("Vicar takes seat on parish board", None),
    ("Chair of inquiry quits", None),
    ("New chair for arts council", None),
    ("Board at Kestrel approves new CEO", None),
    ("Halvard Marine expands board to nine with three appointments", {"subject": "Halvard Marine"}),
    ("青屿软件独立董事周岚申请辞职", {"subject": "青屿软件"}),
    ("临江制药董事会改选，罗志远当选非执行董事", {"subject": "临江制药"}),
    ("Board games cafe names house champion", None),
    ("Halvard Marine board to consider bid on Friday", None),
    ("学校董事会讨论新校区选址", None),
    ("Solmar Announces Board Changes", {"subject": "Solmar"}),
    (
        "Solmar Elects Ada Lund Chair of Its Board",
        {"subject": "Solmar", "person": "Ada Lund"},
    ),
    ("Ada Lund steps down as chairman of Solmar", {"subject": "Solmar", "person": "Ada Lund"}),
    ("Solmar director resigns from board", {"subject": "Solmar"}),
    ("Solmar replaces CEO and chairman in board shake-up", {"subject": "Solmar"}),
    ("Solmar Board Declares Quarterly Dividend", None),
    ("Solmar shareholders oust two directors", {"subject": "Solmar"}),
    ("Solmar plc - Directorate Change", {"subject": "Solmar plc"}),
    ("Solmar forms scientific advisory board", {"subject": "Solmar"}),
    ("Solmar announces election of directors", None),
    ("Solmar launches customer advisory council", None),
    ("Three Solmar directors resign", {"subject": "Solmar"}),
    (
        "Ada Lund joins Solmar as non-executive director",
        {"subject": "Solmar", "person": "Ada Lund"},
    ),
    ("澜舟网任命秦明为董事会成员", {"subject": "澜舟网"}),
)
