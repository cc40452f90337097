"""The account goes public, or prepares to."""

import re
from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import money_facts
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.rounds import listing_forms, listing_han, listing_plain
from tasks.rules.triggers.rounds.listing_words import VETO
from tasks.rules.triggers.rounds.listing_words import ipo_pattern as _ipo

__all__ = ["CUES", "EXAMPLES", "PATTERNS", "READS_ON", "VERSION", "VETO", "facts"]

VERSION = 11
READS_ON = True
# Between commas.
CUES = tuple(
    """ipo,public offering,listing,go public,goes public,going public,went public,public issue,
nasdaq,nyse,to list,lists on,lists at,spac,blank-check,blank check,s-1,f-1,drhp,draft papers,
stock exchange,debut,flotation,float,spin-off,prospectus,first day of trading,begins trading,
starts trading,shell company,trading,registration statement,publicly traded,publicly listed,
public company,
first day,listed on,issue price,anchor investor,anchor book,aim,euronext,bursa,prospectus,
listed company,dealings,price band,spin off,debuts at,list at,files $,uplist,上市,招股,递表,聆讯,
挂牌,敲钟,
港交所,科创板,创业板,北交所,上柜,
深交所,上交所,纳斯达克,首日破发,申购,公开发售,全球发售,发行h股,超购,招股,兴柜,首次公开,纽交所,a股,蜜月行情,创新板,新三板,ipo""".replace(
        "\n", ""
    ).split(",")
)

PATTERNS = (
    *listing_plain.PATTERNS,
    *listing_forms.PATTERNS,
    # files (draft papers with the regulator) for an IPO
    _ipo(
        r"<ADVERB>?(?:re)?(?:fil(?:es?|ed|ing)|submit(?:s|ted)?|lodg(?:es|ed)|hands? in|handed in|"
        r"registers?|appl(?:y|ies|ied)) (?:<PAPERS> )?"
        r"(?:(?:with|to) (?:the )?[\w ]{2,24}? )?(?:for|to) <WORDS>(?:<IPO>|go public|list\b|"
        r"float\b)",
        confidence=0.95,
        is_strict=True,
    ),
    _ipo(
        r"<ADVERB>?(?:re)?(?:fil(?:es?|ed)|submit(?:s|ted)?|lodg(?:es|ed)|hands? in|handed in|"
        r"gets nod for) "
        r"(?:(?:confidentially|to|an?|its|the) ){0,3}(?:go public|S-1|F-1|DRHP|(?:[\w.]+ "
        r"){0,2}(?:draft|listing|IPO|offer) "
        r"(?:papers|prospectus|documents|paperwork|registration|applications?))",
        confidence=0.93,
        is_strict=True,
    ),
    # prices, launches, plans, delays
    _ipo(
        r"(?:pric(?:es?|ed|ing)|launch(?:es|ed|ing)?|(?:to )?(?:kicks? off|opens?)|complet(?:es?|"
        r"ed)|clos(?:es?|ed)|"
        r"upsiz(?:es?|ed)|"
        r"announc(?:es?|ed)|confirms?|unveils|sets|fixes|starts|begins|seals|wraps up|prepares to "
        r"launch) "
        r"(?:(?:pricing|terms|price|(?:price|offer) (?:band|range)|filing|launch|closing|date|"
        r"dates|details|the|its) "
        r"(?:of|for|at)? ?){0,3}<WORDS><IPO>",
        confidence=0.92,
        is_strict=True,
    ),
    _ipo(
        r"<HOPES>?(?:plan(?:s|ning)?|prepar(?:es?|ing)(?: for)?|ey(?:es?|eing)|target(?:s|ing)?|"
        r"consider(?:s|ing)?|"
        r"weigh(?:s|ing)?(?: up)?|mull(?:s|ing)?|explor(?:es?|ing)|seek(?:s|ing)?|read(?:y|ies)|"
        r"reviv(?:es?|ing)|"
        r"aim(?:s|ing) for|mov(?:es|ing) (?:closer to|towards?|ahead with)|gear(?:s|ing) up for|"
        r"sets? (?:its )?sights on|"
        r"looks to|revisits|pursu(?:es?|ing)|nears|resumes|approves|increases|shifts|switches|"
        r"moves|speeds up|"
        r"fast-tracks|heads? for|heading for|(?:edges|inches|steps) (?:closer to|towards?)|on "
        r"track for|opts for|"
        r"plumps for|goes for|paves (?:the )?way for|lines up|pencils in|plots|trails|flags|makes|"
        r"delivers|pushes (?:ahead "
        r"with|for)|(?:gets|wins|secures|receives|bags) (?:[\w-]+ ){0,4}?(?:nod|approval|"
        r"clearance|green light|go-ahead) "
        r"for|set for|(?:picks?|hires?|taps?|chooses?|appoints?|lines? up|mandates?) [\w "
        r"&,]{2,40}? "
        r"(?:for|to "
        r"(?:run|lead|work on|handle|advise "
        r"on))|cuts (?:the )?(?:size|price) of|in|via) <WORDS><IPO>",
        confidence=0.86,
    ),
    _ipo(
        r"(?:postpon(?:es?|ed)|delay(?:s|ed)?|puts off|pushes back|defers|pauses|halts|freezes) "
        r"<WORDS><IPO>",
    ),
    _ipo(
        r"(?:shelv(?:es?|ed)|pull(?:s|ed)?|withdr(?:aws?|ew)|scraps?|scrapped|cancel(?:s|led)?|"
        r"abandon(?:s|ed)?|ditch(?:es|ed)|"
        r"calls off|axes|drops|backs (?:out of|away from)|pulls (?:out of|the plug on)|mothballs|"
        r"aborts|gives up on) "
        r"(?:plans? (?:for|to)|(?:the )?race to)? ?<WORDS>(?:<IPO>|list in|float in|go public)",
        status="withdrawn",
    ),
    _ipo(
        r"drops out of (?:the )?race to (?:list|float)|(?:ditches|scraps|drops|shelves|abandons) "
        r"(?:plans? )?to (?:list|float|"
        r"go public)",
        status="withdrawn",
    ),
    _ipo(
        r"(?:sets|fixes|reveals|announces|raises|cuts|lifts|narrows|unveils|confirms|moves|picks) "
        r"(?:its |the )?"
        r"(?:[\w.-]+ ){0,2}?IPO (?:price|pricing|terms|range|band|date|size|valuation|plans?|"
        r"timetable)\b",
        confidence=0.88,
    ),
    _ipo(
        r"(?:to float|floats|to list|lists) (?:up to |about |around |over |at least "
        r")?(?:[\d.]+(?:%| per ?cent)|a "
        r"(?:third|quarter|fifth|minority)) (?:of|stake)\b",
        confidence=0.85,
    ),
    # Acme's listing postponed; Acme IPO subscribed 14 times
    _ipo(
        r"(?P<left>)(?:['’]s? )?(?<!\w)(?:<MONEY>[- ])?(?:planned |Nasdaq |"
        r"London |long-awaited |New York |Hong Kong |Mumbai )?(?:IPO|listing|flotation|float|"
        r"(?:stock[- ])?market debut|"
        r"share sale|public (?:issue|offer))(?: in [\w ]{3,20}?)? (?:is |was |to be |gets |has "
        r"been |put )?(?:fully |over|"
        r"over-|heavily )?(?:postponed|delayed|shelved|pulled|scrapped|priced|subscribed|"
        r"oversubscribed|opens|closes|raises|"
        r"values|sees|draws|gets|receives|attracts|sails|booked|covered|on hold|on ice|back on|"
        r"set for|to open|kicks off|"
        r"set to|approved|cleared|given)\b",
        confidence=0.86,
    ),
    _ipo(
        r"\b(?-i:(?!has|is|was|says|wants|joins|leads|wins|backs|gains|surges|advises|rises|"
        r"falls)[a-z]{3,20})"
        r"(?:s|ing) (?:(?-i:[a-z-]{2,}) |<MONEY> ){0,3}?(?:of|for|in|on|its|an?) "
        r"(?:(?-i:[a-z-]{2,}) )?IPO\b",
        confidence=0.75,
    ),
    _ipo(
        r"<HOPES>?(?:goes|to go|go|going|went|taken) public\b(?! (?:with|about|on|over|toilet|"
        r"sector))(?:,? (?:via|through|by "
        r"way of|in) (?:[\w$€£.,-]+ ){0,5}(?:SPAC|merger|blank[- ]check|listing)\b)?",
    ),
    _ipo(
        r"(?:merg(?:es?|ing)|combin(?:es?|ing)|to merge|to list|agrees (?:to )?merger|agrees deal|"
        r"strikes deal|in|via merger) "
        r"(?:[\w$€£.,-]+ ){0,5}?(?:with|via|through|from) (?:[\w$€£.,-]+ ){0,4}?(?:SPAC|"
        r"blank[- ]check|special purpose|"
        r"shell company)\b|in (?:<MONEY> )?SPAC (?:deal|merger)",
        confidence=0.85,
    ),
    # lists on, debuts
    _ipo(
        r"<HOPES>?(?:to list|lists?|listed|listing|debut(?:s|ed)?|begins trading|starts trading|"
        r"to debut|to float|floats|floated|"
        r"makes (?:its |an? )?(?:[\w-]+ )?(?:stock[- ])?(?:market )?debut|opens for trading|bows|"
        r"lands|arrives|rings (?:the )?"
        r"(?:opening )?bell|(?:mov(?:es?|ing)|switch(?:es)?|shifts?|transfers?) (?:its "
        r")?(?:primary |main )?"
        r"listing|trades|goes public) "
        r"(?:(?:its |new |[\w-]+ )?(?:shares|stock|units?|unit) )?(?:at (?:an? )?[\d.]+(?:%| per "
        r"?cent) (?:premium|discount) )?"
        r"(?:on|in|at|to) (?:the )?<EXCHANGE>(?! (?:store|office|flagship|restaurant|menu|home|"
        r"property|fashion))",
        confidence=0.88,
    ),
    _ipo(
        r"(?:makes? (?:an? )?(?:[\w-]+ ){0,2}(?:(?:stock|share)[- ]?market |trading |bourse |Wall "
        r"Street |public |Nasdaq |NYSE )?debut,? "
        r"(?:lists? |on (?:the )?<EXCHANGE>)|lists? at (?:an? )?[\d.]+ ?(?:%|per ?cent) "
        r"(?:premium|discount)|lists? (?:flat|below|above|at (?:an? )?(?:[\w-]+ )?(?:premium|"
        r"discount))|makes (?:its |an? )?"
        r"(?:[\w-]+ ){0,2}?<EXCHANGE> debut(?=$|[,;:.]| (?:after|as|on|amid|"
        r"following|today|this|to|raising|[-|–—])(?: |$))|"
        r"(?:shares |stock )?(?:jumps?|soars?|surges?|pops?|leaps?|rallies|climbs?|rises?|falls?|"
        r"slumps?|sinks?|slides?|tumbles?|"
        r"drops?|flops?|stumbles?|doubles?|opens? (?:higher|lower|flat))(?: by| as much as)?(?: "
        r"[\d.]+(?:%| per ?cent))? "
        r"(?:in|on|at) (?:its |an? )?(?:[\w-]+ ){0,3}?(?:(?:stock|share)?[- ]?(?:market|trading|"
        r"bourse|Wall Street|exchange|Mumbai|"
        r"Nasdaq|NYSE|London|Hong Kong|New York) debut|debut(?: on <EXCHANGE>)|first day of "
        r"(?:trading|dealings)))",
        confidence=0.85,
        status="completed",
    ),
    _ipo(
        r"(?:rais(?:es?|ed|ing)|to raise|seeks|seeking|nets|targets) (?:up to )?<MONEY> (?:in|"
        r"from|via|through|with) <WORDS><IPO>",
        confidence=0.93,
        is_strict=True,
    ),
    _ipo(
        r"(?:spin-off|demerger|listing|IPO); (?P<who>)[\w&. ]{2,30}? (?:units|shares|stock) to "
        r"(?:start |begin )?trad(?:e|ing)\b",
        "who",
        0.8,
    ),
    *listing_han.PATTERNS,
    *listing_forms.NOUNS,
)
_ABOUT = re.compile(
    r"\b(?:IPO|rais(?:e|es|ing)|offer\w*|proceeds|valu\w+|worth|shares?|list\w*|float\w*|issue|"
    r"sale|capital|bankers|SPAC|merger|debut)\b|募|发售|估值|上市|发行|市值|融资",
    re.IGNORECASE,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount, currency and valuation; of the lead only sentences about the offer count."""
    if not clause.is_headline and (is_past(clause.text) or not _ABOUT.search(clause.text)):
        return []
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Canavo on course to become LSE's first tug listing", {"subject": "Canavo"}),
    ("Some Users Not Allowed to Join Larksong IPO", None),
    ("Corewave cuts size of IPO", {"subject": "Corewave"}),
    ("Klarno files for U.S. listing", {"subject": "Klarno", "status": "announced"}),
    ("Chipmaker Cerevo confidentially files for IPO", {"subject": "Cerevo"}),
    ("Payroll firm Folha submits US listing papers", {"subject": "Folha"}),
    (
        "Grocery app Zesto considering London IPO at £3bn valuation",
        {"subject": "Zesto", "valuation": 3e9, "status": "rumour"},
    ),
    ("Medline prices IPO above range, raises $5 billion", {"subject": "Medline", "amount": 5e9}),
    ("Velda prices upsized IPO at $17 a share", {"subject": "Velda", "amount": None}),
    ("Brickwell plans IPO for early 2027", {"subject": "Brickwell"}),
    ("Ridero raises $440 million in Nasdaq IPO", {"subject": "Ridero", "amount": 440e6}),
    ("Nordic Games postpones IPO amid turmoil", {"subject": "Nordic Games"}),
    ("Quanta shelves Nasdaq float", {"subject": "Quanta", "status": "withdrawn"}),
    ("Acme drops out of race to list in London", {"subject": "Acme", "status": "withdrawn"}),
    ("Tarn Foods' listing in Oslo postponed", {"subject": "Tarn Foods"}),
    ("Velda Finserv IPO subscribed 14 times on day three", {"subject": "Velda Finserv"}),
    ("Kanvas to go public next year", {"subject": "Kanvas"}),
    ("Swiggo files draft papers for Rs 3,000 crore IPO", {"subject": "Swiggo", "amount": 3e10}),
    ("Figmento debuts on NYSE", {"subject": "Figmento"}),
    ("Tarn Labs lists at 19% premium", {"subject": "Tarn Labs"}),
    ("Tarn Labs jumps in Mumbai debut", {"subject": "Tarn Labs"}),
    ("Helio to list via merger with blank-check firm", {"subject": "Helio"}),
    ("Report: Datarock weighing IPO", {"subject": "Datarock", "status": "rumour"}),
    ("Tidewell opts for direct listing on Singapore's main board", {"subject": "Tidewell"}),
    ("云鲸智能向港交所递交招股书", {"subject": "云鲸智能"}),
    ("蜜果集团正式登陆港交所", {"subject": "蜜果集团"}),
    ("星河机器人启动上市辅导，冲刺科创板IPO", {"subject": "星河机器人"}),
    ("华岭医药终止IPO", {"subject": "华岭医药", "status": "withdrawn"}),
    ("海川储能通过港交所聆讯", {"subject": "海川储能"}),
    ("远航科技北交所上市申请获受理", {"subject": "远航科技"}),
    ("蓝海集团拟分拆子公司蓝能股份赴创业板上市", {"subject": "蓝能股份"}),
    ("翼飛上櫃掛牌首日漲62%", {"subject": "翼飛"}),
    ("Bank advises on IPO", None),
    ("IPO market heats up in 2026", None),
    ("Acme shares fall 10% since IPO", None),
    ("How to read an S-1", None),
    ("Home listings rise in Denver", None),
    ("Tarn has no plans to go public", None),
    ("Acme goes public with complaint", None),
    ("Top 10 IPOs of the year", None),
    ("Should Acme go public?", None),
    ("Singer's debut album tops charts", None),
    ("IPO GMP today: subscription status", None),
    ("Regulator changes listing rules", None),
    ("Old mill wins heritage listing", None),
    ("Tarn opens London flagship in debut for chain", None),
    ("Velda prices public offering of common stock", None),
    ("Velda Prices Public Offering of $100 Million 7.50% Notes Due 2031", None),
    ("星河新车上市，售价20万元", None),
    ("上市公司前三季度分红创新高", None),
    ("早熟蜜桃抢鲜上市", None),
    ("本周新股申购指南", None),
    ("Marisense to list in Oslo in first half of next year", {"subject": "Marisense"}),
    ("Incisa sets IPO price range at $18 to $20", {"subject": "Incisa"}),
    ("Shelfwise hires banks for Lisbon flotation", {"subject": "Shelfwise"}),
    ("青屿软件科创板IPO获受理", {"subject": "青屿软件"}),
    ("Halvard Marine lists ten reasons for ferry delays", None),
    ("Castle gets listed status after long campaign", None),
    ("新款电动车下月上市", None),
    ("Marisense's $2bn Oslo IPO set to open next week", {"subject": "Marisense"}),
    ("Tavish Foods IPO day 2: issue subscribed 3 times, check GMP", {"subject": "Tavish Foods"}),
    ("Orrin Logistics to float Rs 500 crore IPO on May 3", {"subject": "Orrin Logistics"}),
    (
        "Marisense Announces Confidential Submission of Draft Registration Statement",
        {"subject": "Marisense"},
    ),
    ("Marisense shares close 12% up on first trading day", {"subject": "Marisense"}),
    ("Halvard Marine uplists to Nasdaq", {"subject": "Halvard Marine"}),
    ("Sebi clears Tavish Foods IPO", {"subject": "Tavish Foods"}),
    ("Halvard Marine CEO rules out IPO this year", None),
    ("Court approves settlement of Marisense IPO lawsuit", None),
    ("Halvard Marine rings closing bell at Nasdaq", None),
    ("Marisense slumps on debut", {"subject": "Marisense", "status": "completed"}),
    ("Marisense strikes $1.3 billion SPAC deal to go public", {"subject": "Marisense"}),
    ("Tavish Foods puts IPO on hold", {"subject": "Tavish Foods"}),
    ("Orrin Logistics in talks with banks over IPO", {"status": "rumour"}),
    ("New Halvard ferry debuts in London", None),
    ("Orrin Logistics lands supermarket listing for oat drink", None),
    ("海棠生物上调IPO发行价区间", {"subject": "海棠生物"}),
    ("IPO周报：4家公司上会", None),
    ("Orrin Logistics proposes to spin off and list its ferry arm", {"subject": "Orrin Logistics"}),
    ("Marisense bags $175M IPO", {"subject": "Marisense"}),
    ("Marisense reveals wider loss in US IPO filing", {"subject": "Marisense"}),
    ("Tavish Foods shares list at 15% premium", {"subject": "Tavish Foods"}),
    ("Tavish Foods plans to list ingredients on menus", None),
    ("Tavish Foods makes Singapore debut with flagship store", None),
    ("澜舟航天上市在即", {"subject": "澜舟航天"}),
    ("青屿集团拟分拆芯片业务创业板上市", {"subject": "青屿集团"}),
    ("青屿集团在香港设立子公司", None),
)
