"""The account wins an award or is ranked among the best."""

from collections.abc import Iterable

from tasks.rules.triggers.awards import forms, han, han_told, plain, told
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import patterns_of, veto

VERSION = 10
# Between commas.
CUES = tuple(
    """荣登,跻身,
award,named,recogni,listed,honored,honoured,ranked,ranks,rated,best places,best place,among,
magic quadrant,inc. 5000,fast 500,great place to work,forrester wave,finalist,of the year,
prize,honour for,honor for,champion,quadrant,grid,list features,list includes,b corp,
living wage,best ,number one,awards,gala,gongs,trophies,trophy,best in ,joy for,
most innovative,ranking,accolade,gold for,gold at,tops ,crowned,shortlist,top employer,
voted,positioned as,most improved,judged,winner,awarded,nominated,placed,scores,score
,prix,laureate,adjudged,conferred,
honoree,stevie,#1,no. ,cloud 100,fortune 500,list of,fast 50,spot on,place on,forbes,inc. 500,
登顶,霸榜,屠榜,刷榜,榜首,第一,第二,第三,冠军,蝉联,问鼎,入围,榮獲,獲選,入選,勇夺,勇奪,摘下,领导者象限,首位,
golds,
gong,title for, title,michelin,pencils,stars,honou,best bank,acclaimed,medals,table,silver for,
荣获,获评,拿下,捧,包揽,揽获,收获,入榜,奖,获,被评,当选,折桂,夺魁,夺,位列,小巨人,在列,指数,入选,上榜,斩获,获奖,大奖,获选,荣膺,摘得,夺得,获颁,登榜
""".replace("\n", "").split(",")
)
VETO = veto(
    PERSON_OPENS + r"|"
    r"^(?:[\w’'&-]+ ){0,4}(?:club|school|church|choir|band|village|gardens?|museum|zoo|"
    r"library|hospice|volunteers|pupils|students|scouts|cathedral|trust|town|beach|pub|"
    r"garden|college|photographers?|novels?|poets?|plays?|murals?|bridges?|stations?) "
    r"(?:[\w-]+ )?(?:wins|won|named|receives|scoops|picks up|takes|takes home|honou?red|"
    r"recogni[sz]ed|crowned|voted|earns|gets)\b|"
    r"考古|百花奖|金曲|金像|金马|金鸡|奥斯卡|诺贝尔|新人|导演|演员|作家|歌手|诗人|"
    r"^(?-i:[A-Z][a-z]+ [A-Z][a-z]+) of (?-i:[A-Z])[^;:]{2,40}? (?:wins|won|named|receives|"
    r"honou?red|"
    r"earns|recogni[sz]ed)\b|"
    r"\b(?:(?:co-?)?(?:founder|boss|owner|executive|employee|entrepreneur|partner)s? (?:named|"
    r"wins|won|"
    r"receives|honou?red|recogni[sz]ed|earns|scoops|awarded|crowned)|short (?:positions|sellers)|"
    r"launches (?:[\w’'-]+ ){0,4}?awards?|oscars?|grammys?|emmys?|bafta|film|actor|actress|singer|"
    r"awarded (?:damages|contract|"
    r"contracts|\$|£|€)|award-winning|"
    r"contract|jury|damages|nobel|mvp|player of|manager of the (?:month|year)|ballon|heisman|"
    r"academy awards?|golden globe|tony awards?|"
    r"victim|suspect|named in (?:lawsuit|suit)|unranked|grant|scholarship|CEO|CFO|CTO|chief|"
    r"president|chair\w*|director|board|(?:olympic|war|bravery) medals?|"
    r"booker|pulitzer|music awards?|finalists announced|nominations|arbitrat\w+|payout|"
    r"compensation|olympic\w*|championships?|"
    r"best-?selling|AP poll|WTA|ATP|by-election|debate|bravery|photographs?|photographer|"
    r"professor|scientists?|physicist|journalists?|reporter|volunteers?|pupils?|officers?|deputy|"
    r"sheriff|"
    r"firefighters?|bands?|poet|artist|mayor|library|SAG|Turing|mercury prize|best cit(?:y|ies)|"
    r"worst|"
    r"man of the|woman of the|businesswoman|businessman|prize (?:money|draw)|lottery|jackpot|"
    r"universit\w+|student|teacher|school|pub of|village|"
    r"nurse|author|novel\w*|"
    r"album|song|city of the year|car of the year award shortlist|word of the year|person of the "
    r"year|photographer|athlete|coach|"
    r"tournament|cup|race|gold (?:price|rush|mine|at (?:record|\$))|tops (?:estimates|"
    r"expectations|forecasts|\$|£|€|charts))\b"
    r"|奥斯卡|金像奖|金鸡奖|诺贝尔|运动员|选手|演员|学生|电影|教授|院士|作家|首席|(?:国家|男|女)队|"
    r"选手|(?:大学|城市)(?:荣获|获评|入选|斩获|荣登|上榜|荣膺|位)|世乒赛|锦标赛|"
    r"电竞|球队|国足|女排"
)
_WINS = (
    r"(?:wins?|won|receives?|received|earns?|earned|takes? home|took home|scoops?|scooped|bags?|"
    r"bagged|secures?|nabs?|claims?|lands|"
    r"clinches|picks up|picked up|collects|gets|lifts|captures|sweeps|honou?red with|"
    r"recogni[sz]ed with|presented with|awarded|"
    r"celebrates|garners|snaps up|strikes|takes|grabs|nets|notches)"
)
_LISTS = (
    r"(?:leader|visionary|challenger|best places? to work|best workplaces?|top (?:employer|"
    r"workplace)s?|best employers?|inc\.? 5000|fast 500|"
    r"fortune \d+|magic quadrant|forrester wave|gartner|forbes|fast company|great place to work|"
    r"most (?:innovative|admired|trusted|"
    r"sustainable|ethical|promising|influential)|cloud 100|fintech 100|top \d+|(?:world|UK|"
    r"Europe|"
    r"Asia|India|America)['’]s (?:best|top|most)|"
    r"partner of the year|of the year|unicorn list|finalist|fastest[- ]growing|best (?:[\w-]+ "
    r"){0,4}(?:company|bank|brand|employer|exporter|"
    r"platform|startup|start-up|software|app|insurer|broker|agency|airline|hotel|provider|place)|"
    r"hot (?:50|100|list)|list of|ranking)"
)
_FRAGMENTS = {"WINS": _WINS, "LISTS": _LISTS}


_award = patterns_of(_FRAGMENTS, confidence=0.87)


PATTERNS = (
    # Gold for Acme at design awards; B Corp status for Acme
    _award(
        r"\b(?:gold|silver|bronze|honou?rs?|award|triumph|win|success|double|hat-trick|glory|joy|"
        r"recognition|top prize|prize|trophy|gong|victory|treble|accolade|title) "
        r"for(?P<who>)(?! (?:the )?(?:best|most|top|outstanding|excellence))"
        r"[^;:]{2,40}? (?:at|in|from) (?:[\w'’&-]+ ){0,6}?(?:awards?|expo|ceremony|gala|prizes|"
        r"honou?rs|trade show)\b",
        confidence=0.83,
        subject="who",
    ),
    _award(
        r"\b(?:B Corp|Great Place to Work|Top Employer|Best Workplace|Investors in People|"
        r"Living Wage)"
        r"(?: [\w-]+)? (?:status|certification|badge|stamp|accreditation|title|nod|honou?r) for"
        r"(?P<who>)",
        confidence=0.84,
        subject="who",
    ),
    _award(
        r"\b(?:is|becomes|remains|voted|named|crowned|judged|declared|hailed as|hailed|dubbed) "
        r"(?:officially )?(?:[\w-]+['’]s|the) (?:[\w-]+['’]s )?(?:\w+ )?(?:best|top|greatest|"
        r"happiest|"
        r"most (?:trusted|loved|admired|innovative|sustainable|ethical|reliable)|fastest-growing|"
        r"number one|no\.? ?1|favourite) (?:[\w-]+ ){0,2}?(?:employer|workplace|company|brand|"
        r"bank|"
        r"brewer\w*|brewery|bakery|insurer|airline|retailer|manufacturer|start-?up|agency|broker|"
        r"firm|lender|app|place to work|supermarket|builder|exporter|distillery)\b",
        confidence=0.8,
    ),
    # export honour for mustard firm Acme; a company must be named as one
    _award(
        r"\b(?:award|honou?rs?|accolade|prize|gong|recognition|trophy|crown|title|win|triumph|"
        r"glory|"
        r"joy) for(?= (?:[\w-]+ ){0,3}(?:firm|company|maker|bank|brewer\w*|start-?up|brand|"
        r"group|chain|"
        r"retailer|bakery|distillery|builder|insurer|broker|agency|specialist|business|outfit|"
        r"platform|app|lender|developer|manufacturer|producer|grower|hotel|supplier|"
        r"(?-i:[a-z]+maker)) "
        r"(?-i:[A-Z]))(?P<who>)",
        confidence=0.8,
        subject="who",
    ),
    _award(
        r"<WINS> (?:the |its |a |top )?(?:[\w'’-]+ ){0,5}?(?:supreme champion|best in (?:show|"
        r"class|"
        r"category)|people['’]s choice|trophy for|champion (?:title|award|status)|industry crown|"
        r"export (?:title|crown)|top honou?rs|double (?:win|gold)|grand prix at)\b",
        confidence=0.82,
    ),
    _award(
        r"(?:tops|leads|heads|dominates|climbs|enters|ahead in) (?:the |an? "
        r")?(?!fan\b)(?:(?!(?:with|alliance)\b)[\w'’&.-]+ ){0,5}?"
        r"(?:grid|quadrant|radar|scorecard|wave report|satisfaction (?:survey|poll|index)|"
        r"customer "
        r"(?:poll|index)|benchmark|reputation index|(?:employer|satisfaction|league|service|"
        r"ratings?|"
        r"customer) (?:poll|survey|table|ratings?|charts?))\b",
        confidence=0.8,
    ),
    # Rising-star list features Acme
    _award(
        r"\b(?:rising-star|power|hot|watch|honou?rs|innovation|employer|start-?up|growth|best|"
        r"top|"
        r"fastest[- ]growing|under-\d\d)(?: [\w-]+)? (?:list|ranking|shortlist) (?:features?|"
        r"includes?|honou?rs?|"
        r"recogni[sz]es?|salutes?|crowns?|goes? to|names?)(?P<who>)(?! (?:winners|best|the))",
        confidence=0.76,
        subject="who",
    ),
    _award(
        r"<WINS> (?:[\w&.'’-]+ ){0,8}?(?:awards?|prize|accolade|gong|honou?rs|gongs|prizes|"
        r"accolades|trophies)\b",
        is_strict=True,
    ),
    _award(
        r"<WINS> (?:[\w&.'’-]+ ){0,5}?(?:[\w'’-]+) of the (?:year|decade)\b|(?:wins?|takes?|bags|"
        r"scoops|strikes|claims) (?:gold|silver|bronze|top spot|first place|"
        r"top honou?rs?) (?:for|at|in) (?:[\w'’&.-]+ ){0,8}?(?:awards?|best|show|expo|ranking|"
        r"fair)\b",
        confidence=0.83,
    ),
    _award(
        r"(?:is |was |has been |gets |again )?(?:named|recogni[sz]ed|ranked|listed|honou?red|"
        r"positioned|rated|voted|crowned|hailed|selected|shortlisted|certified|featured|"
        r"included) (?:as |an? |to |on |in |among |the |one of |for |by |[\w&.'’-]+ "
        r"){0,8}?<LISTS>\b",
        is_strict=True,
    ),
    _award(
        r"(?:ranks|ranked|placed|comes|came) (?:(?:no\.? ?|number |#)?\d+(?:st|nd|rd|th)?|first|"
        r"second|"
        r"third|top|highest) (?:on|in|among|for)\b",
        confidence=0.82,
    ),
    _award(
        r"(?:earns|achieves|receives|gets|secures|gains|becomes) (?:[\w.]+ ){0,2}?(?:great place "
        r"to work|top employer|B Corp)"
    ),
    _award(
        r"(?:tops|heads|leads|makes|joins|climbs|enters|debuts (?:on|in)|breaks into|lands on|"
        r"earns (?:a )?(?:spot|place) on|makes it (?:on)?to) (?:the )?(?:[\w'’&.-]+ ){0,5}?"
        r"(?:ranking|rankings|league table|best-employer (?:ranking|list)|fast 500|inc\.? 5000|"
        r"cloud 100|top \d+|hot \d+|best workplaces?(?: list)?|"
        r"(?:best|top|fastest-growing|most [\w-]+) (?:[\w-]+ ){1,4}list|most innovative)\b",
        confidence=0.8,
    ),
    _award(
        r"(?:among|one of) (?:the )?(?:(?:world|country|nation|region|[A-Z]\w+)['’]s )?(?:\d+ "
        r")?(?:top \d+ |(?:best|most (?:innovative|admired|trusted|sustainable|promising|"
        r"ethical)|"
        r"fastest[- ]growing|"
        r"top) (?:[\w-]+ ){0,3}(?:companies|makers|startups|start-ups|employers|workplaces|"
        r"brands|"
        r"firms|banks|businesses|places))",
        confidence=0.82,
    ),
    *forms.PATTERNS,
    *plain.PATTERNS,
    *han.PATTERNS,
    *han_told.PATTERNS,
    *told.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Acme wins Blue Square design award", {"subject": "Acme"}),
    ("Tessellate named a leader in analyst ranking of mapping software", {"subject": "Tessellate"}),
    ("Brightpath recognized as one of the Best Places to Work", {"subject": "Brightpath"}),
    ("Monavo ranked No. 12 on Larsund Fast 500", {"subject": "Monavo"}),
    ("Voltgrid Receives 2026 Energy Innovation Award", {"subject": "Voltgrid"}),
    ("Kilo Health ranks #3 in Capital Weekly list", {"subject": "Kilo Health"}),
    ("Solmar earns Top Employer certification", {"subject": "Solmar"}),
    ("Quanta listed among Capital Weekly's most innovative companies", {"subject": "Quanta"}),
    ("Northwind named Cloudbase Partner of the Year", {"subject": "Northwind"}),
    ("We won the Golden Cursor Award", {"subject": "We"}),
    ("星河智能荣获国家科技进步奖", {"subject": "星河智能"}),
    ("蔚蓝科技入选商评社中国创新企业50强", {"subject": "蔚蓝科技"}),
    ("蓝海集团上榜商评社500强", {"subject": "蓝海集团"}),
    ("Cork's Clover scoops AI company of the year at gala", {"subject": "Clover"}),
    ("Lund Foods rated best place to work for graduates", {"subject": "Lund Foods"}),
    ("「微光茶飲」獲選亞洲最佳茶飲品牌", {"subject": "微光茶飲"}),
    ("Gold tops $3,000 for first time", None),
    ("Film wins best picture award", None),
    ("Jury awards $10 million in damages", None),
    ("Acme awarded contract by NASA", None),
    ("Singer honored at music awards", None),
    ("Suspect named in shooting", None),
    ("Acme named Jane Doe CEO", None),
    ("Scientist wins Lindqvist prize", None),
    ("Award-winning chef opens restaurant", None),
    ("Top 10 best places to work", None),
    ("How to win an industry award", None),
    ("Team ranked second in table", None),
    ("Harwood prize finalists announced", None),
    ("学生荣获奥数大奖", None),
    ("霖光模型登顶TarnBench评测榜", {"subject": "霖光模型"}),
    ("青屿科技蝉联净水器品牌榜第一", {"subject": "青屿科技"}),
    ("青屿科技涨幅位居板块第一", None),
    ("登山队登顶珠峰", None),
    ("霖光市值位居全球第一", None),
    ("Tarn Cider scoops two golds at orchard awards", {"subject": "Tarn Cider"}),
    ("演员斩获金像奖", None),
    ("如何入选独角兽榜单", None),
    ("Gold for Kestrel Motors at design awards", {"subject": "Kestrel Motors"}),
    ("Kestrel Motors picks up two gongs", {"subject": "Kestrel Motors"}),
    ("B Corp status for Kestrel Foods", {"subject": "Kestrel Foods"}),
    ("Export honour for mustard firm Tarn", {"subject": "Tarn"}),
    ("Kestrel Motors is Bristol's best employer", {"subject": "Kestrel Motors"}),
    ("Award for best film goes to newcomer", None),
    ("Judges crown dancer", None),
    ("List includes singer and president", None),
    (
        "Pressburg Optics wins supplier of the year prize from Danish hospitals",
        {"subject": "Pressburg Optics"},
    ),
    (
        "Orrin Logistics picks up safety award for third straight year",
        {"subject": "Orrin Logistics"},
    ),
    ("Tavish Foods named among best workplaces in Scotland", {"subject": "Tavish Foods"}),
    ("青屿软件获评年度最佳工业软件品牌", {"subject": "青屿软件"}),
    ("Zeon Systems Named a Winner in the Copper Cloud Awards", {"subject": "Zeon Systems"}),
    (
        "Ohmline named Best Home Charger at the Volt Awards",
        {"subject": "Ohmline"},
    ),
    ("Tessellate Ranked #1 in Mapping Software by Capital Weekly", {"subject": "Tessellate"}),
    ("Kilo Health's app wins Blue Square design award", {"subject": "Kilo Health"}),
    ("Monavo Receives Highest Scores in Analyst Report", {"subject": "Monavo"}),
    ("Voltgrid Shortlisted for Three Energy Awards", {"subject": "Voltgrid"}),
    ("Sarah Lindqvist wins engineering award", None),
    ("Northmoor ranked No. 1 in AP poll", None),
    ("Halvard prize for poetry goes to fisherman", None),
    ("Baker wins award for biggest loaf at village fair", None),
    ("小学生荣获作文比赛一等奖", None),
    ("年度科技企业TOP 50发布，澜舟智能入选", {"subject": "澜舟智能"}),
)
