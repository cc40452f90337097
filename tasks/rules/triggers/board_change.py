"""A change on the account's board of directors."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = ("board", "chairman", "chairwoman", "chairperson", "chair", "director", "董事", "监事")
VETO = veto(
    r"\b(?:school board|board games?|on board|boarding|board of education|board exam|"
    r"skateboard|snowboard|managing director|film director|director of|art director|"
    r"creative director|chair of the (?:house|senate)|committee|fed chair|sec chair|"
    r"ftc chair|"
    r"wheelchair|movie|electric chair|funeral director|county|city council|board "
    r"approves|board rejects|party chair\w*|parole|high chair|university|trustees|"
    r"senate|chairman says|says chairman|(?<!non-)executive chair(?:man|woman|"
    r"person)?)\b|董事会秘书|董事总经理|董事会(?:审议|通过|"
    r"批准|否决)"
)
# A chairman who is neither deputy, honorary nor non-executive runs the company in China:
# exec_hire and exec_departure tell of him.
_HAN_SEAT = (
    r"(?:(?:(?<=非执行)|(?<=名誉)|(?<=荣誉)|(?<=独立)|(?<=副))(?:董事长|董事会主席)|"
    r"董事(?!长|会)|监事(?!会))"
)
_SEAT = (
    r"(?:(?:its |the |our |their |company's |advisory |global )*board(?: of directors)"
    r"?|(?:an? |its |new |independent |non-executive |lead |the |permanent |"
    r"interim |next |group |deputy |vice |incoming )*(?:board "
    r"(?:member|chair\w*|director)|independent director|non-executive director|"
    r"chair(?:man|woman|person)?(?: of the board)?))\b"
)
PATTERNS = (
    pattern(
        r"(?:appoints?|appointed|elects?|elected|names?|named|adds?|added|welcomes?|"
        r"nominates|announces|announced|taps|picks|brings in|brings back|hires|recruits|"
        r"poaches|lures|"
        r"installs|turns to|proposes) (?:[\w'’.,&-]+ ){1,9}?(?:to|as|joins|"
        r"joining) <SEAT>",
        confidence=0.88,
        is_strict=True,
        SEAT=_SEAT,
    ),
    pattern(
        r"(?:appoints?|appointed|elects?|names|adds|welcomes|announces|picks) (?:new |two "
        r"|three |four |an? |its |\w+ )?(?:independent |new |board )?(?:board (?:members?|"
        r"directors?|chair\w*)|independent directors?|chair(?:man|woman|person)?|"
        r"directors? to (?:its |the )?board)\b",
        confidence=0.85,
        is_strict=True,
    ),
    pattern(
        r"(?P<person><PERSON>) (?:joins|joined|to join|appointed to|named to|elected to|"
        r"leaves|quits|resigns from|steps down from)(?P<who>(?: [\w&.-]+){1,4}?)(?:['’]s)"
        r"? board\b",
        subject="who",
        confidence=0.88,
    ),
    pattern(
        r"(?P<person><PERSON>) (?:joins|joined|appointed to|named to|elected to|leaves|"
        r"quits|resigns from|steps down from) (?:the )?board(?: of directors)? (?:of|at)"
        r"(?P<who>)",
        subject="who",
        confidence=0.88,
    ),
    pattern(
        r"(?:['’]s )?(?P<left>)\b(?:board |deputy |non-executive )?chair(?:man|woman|"
        r"person)? (?:(?P<person><PERSON>) )?(?:to |will |is to )?(?:"
        r"brings? forward (?:his |her )?(?:exit|departure)|stands? down|standing down|"
        r"steps? down|resigns?|retires?|"
        r"departs?|quits?|stepping down|ousted|leaves?)\b",
        confidence=0.88,
    ),
    pattern(
        r"(?:选举|任命|聘任|委任|提名|选聘)(?P<person><HANPERSON>)?(?:先生|女士)?(?:为|"
        r"担任|出任)?(?:公司|新任|第\w届董事会)?(?P<title>(?:独立|非执行|执行|非独立|副)"
        r"?(?:非执行)?<SEAT>)",
        confidence=0.9,
        is_strict=True,
        SEAT=_HAN_SEAT,
    ),
    pattern(
        r"(?P<left>)(?:公司)?(?P<title>(?:独立|非执行|执行|副|联席)?(?:非执行)?"
        r"<SEAT>)(?P<person>[一-龥]{2,3}?)?(?:先生|女士)?(?:因\w{2,8}|已|宣布|将|提出|"
        r"申请)*(?:辞职|辞任|离任|卸任|退休|请辞|辞去|被免职)",
        confidence=0.9,
        is_strict=True,
        SEAT=_HAN_SEAT,
    ),
    pattern(
        r"(?:^|[，。：:；\s|])(?P<person><HANPERSON>)(?:将|已|正式|当选)?(?:出任|担任|"
        r"接任|当选|任|辞任|卸任|辞去)(?:为)?(?P<who>[^，。；\s]{2,14}?)(?P<title>(?:独立|"
        r"非执行|执行|副)?(?:非执行)?<SEAT>)",
        subject="who",
        confidence=0.88,
        SEAT=_HAN_SEAT,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond person and title."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
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
    ("BP Chair Resigns", {"subject": "BP"}),
    ("Brightpath Names Lena Fischer as Chairwoman", {"subject": "Brightpath"}),
    ("HSBC Names Permanent Chair", {"subject": "HSBC"}),
    ("星河智能选举李明为副董事长", {"subject": "星河智能", "person": "李明"}),
    ("蓝海集团非执行董事长王伟辞职", {"subject": "蓝海集团", "person": "王伟"}),
    ("蓝海集团董事长王伟辞职", None),
    ("Voltgrid executive chairman steps down", None),
    ("张强出任远航股份独立董事", {"subject": "远航股份", "person": "张强"}),
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
)
