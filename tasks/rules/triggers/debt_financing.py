"""The account borrows: loans, bonds, notes, credit lines."""

import re
from collections.abc import Iterable, Iterator

from tasks.rules.triggers.reading.core import Clause, Fact, Span
from tasks.rules.triggers.reading.facts import money_facts
from tasks.rules.triggers.reading.genre import is_past
from tasks.rules.triggers.reading.money import find_money
from tasks.rules.triggers.reading.patterns import patterns_of, veto
from tasks.rules.triggers.rounds import debt_basic, debt_forms
from tasks.rules.triggers.rounds.investors import lenders

VERSION = 8
READS_ON = True
# Between commas.
CUES = tuple(
    """debt,loan, lend ,bond,notes,credit facility,credit line,line of credit,facility,refinanc,
borrow,sukuk,schuldschein,securiti,convertible,commercial paper,lends,overdraft,private credit,
revolver,mezzanine,warehouse line,debenture,ncd,facilities,credit agreement,mortgage,recapitali,
abs deal,financial close,project financ,construction financ,funding line,asset finance,
invoice finance,trade finance,acquisition financing,commitments,coupon,lender,maturit,
financing package,funding package,finance package,
债,贷款,授信,abs,资产支持,票据,借款,银团,发债,抵押融资""".replace("\n", "").split(",")
)
VETO = veto(
    r"\b(?:(?<!taps\s)(?<!tap\s)(?<!yield\s)(?<!convertible\s)(?<!green\s)(?<!hybrid\s)bonds? "
    r"(?:with(?! an? [\d.]+%)|over|"
    r"market|trader|fund|yields?|film|villain|girl|"
    r"hearing|between)|"
    r"(?:student|car|payday|home|personal|gold|farm|small business) loans?\b(?! (?:fintech|app|"
    r"platform|"
    r"lender|startup|start-up|firm|company))|debt (?:ceiling|limit|crisis|collect\w+|relief|trap|"
    r"advice|"
    r"burden|pile)|treasury|savings bonds?|(?:government|municipal|junk(?! bonds? (?:sale|offering|"
    r"deal|issue))|war|premium) bonds?|james "
    r"bond|bail|"
    r"mortgage (?:rates?|deals?|payments?)|loan (?:forgiveness|shark|scam|star|move|spell|deal|"
    r"until)|"
    r"release notes|banknotes|notes (?:that|from|of)|sick notes|technical debt|tech debt|"
    r"(?<!to\s)(?<!and\s)(?:repa(?:ys?|id|yment)|pays? (?:off|down)|buys? back|redeem(?:s|ed|"
    r"ing)?)|"
    r"sovereign|defaults?|(?:miss(?:es|ed)?|skips?|skipped) (?:[\w-]+ ){0,3}?(?:coupons?|"
    r"payments?|interest)|offers? loans|on loan|"
    r"debt-for-equity|debt restructuring|loan (?:signing|switch|player|exit|transfer|return|star|"
    r"book|portfolio)|tender offers?|redemption|retires?|repurchas\w+|consent "
    r"solicitation|"
    r"exchange offers?|"
    r"extinguish\w*|conditional call|calls? for redemption|rating|debt-free|(?:deep|"
    r"mired|drowning|sinks|plunges?) in(?:to)? debt|\bunder debt|writes? "
    r"off|forgives?|"
    r"sports? facilit\w+|manufacturing facility|storage facility|production facility|"
    r"(?:new|training|research|state-of-the-art|test) facility)\b|"
    r"国债|地方债|债市|偿还|违约|美债|信用债市场|债券市场|房贷|助学贷款|专项债|债券型|债券基金|网贷|"
    r"债务重组|赎回"
)
_TAKES = (
    r"(?:rais(?:es?|ed|ing)|secur(?:es?|ed|ing)|clos(?:es?|ed|ing)|obtain(?:s|ed)?|land(?:s|ed)?|"
    r"gets?|"
    r"receiv(?:es?|ed)|bag(?:s|ged)?|nab(?:s|bed)?|snag(?:s|ged)?|scor(?:es?|ed)|wins|won|"
    r"issu(?:es?|ed|ing)|pric(?:es?|ed|ing)|sells?|sold|plac(?:es?|ed)|announc(?:es?|ed)|"
    r"complet(?:es?|ed)|signs?|signed|agrees?|agreed|upsiz(?:es?|ed)|tap(?:s|ped)?|arrang(?:es?|"
    r"ed)|"
    r"draws?(?: down)?|drew|enters? into|entered into|inks?|inked|seals?|sealed|attracts|collects|"
    r"grabs|pulls in|"
    r"rakes in|hauls in|lines up|lined up|picks up|takes? (?:out|on)|took (?:out|on)|expands?|"
    r"extends?|extended|increases|renews|doubles|boosts|amends|finali[sz]es|launch(?:es|ed|"
    r"ing)?(?= (?:an? )?<MONEY>)|"
    r"markets|offers(?: investors)?(?= [\w -]{0,24}bond)|mandates banks for|"
    r"(?:plans|prepares|eyes|seeks|mulls|considers|weighs|to (?:raise|issue|sell|price|borrow|tap|"
    r"take out)|"
    r"in talks (?:for|over)|returns (?:to|with)))"
)
# What may stand between: "an upsized €300m senior secured sustainability-linked".
_WORDS = (
    r"(?:(?!(?:to|for|from|led|by|after|as|and|its (?:new|latest) (?:plant|office)|app|platform)\b)"
    r"[\w.,$€£₹¥%'’&+/-]+ ){0,7}?"
)
_DEBT = (
    r"(?:debt(?: (?:financing|facility|funding|round|package|line|deal|raise|capital|offering))?|"
    r"(?:bank |bridge |term |syndicated |green |growth |mezzanine |unitranche |club )?loans?(?: "
    r"facility| agreement| deal| [AB]\b)?|"
    r"(?:[\w-]+ )?bonds?(?: (?:sale|offering|issue|deal|market|tap))?|(?:convertible|senior|"
    r"promissory|medium-term|secured|unsecured|"
    r"subordinated|green|loan|capital|exchangeable|floating-rate) notes|notes (?:offering|issue)|"
    r"convertibles?|credit (?:facility|line|"
    r"agreement|package)|lines? of credit|"
    r"(?:revolving|credit|debt|lending|loan|funding|warehouse|receivables|financing|"
    r"working[- ]capital|asset-backed|"
    r"revolving credit|inventory|banking|RCF|bridge|committed) (?:facilit(?:y|ies)|line)|"
    r"sukuk|schuldschein|securiti[sz]ation|commercial paper|private credit|overdraft|revolver|RCF|"
    r"mortgage|sale-and-leaseback financing|refinancing|venture lending)\b"
    r"(?! (?:restructuring|app|platform|startup|start-up|fintech|lender|firm|company|product|"
    r"scheme|tool|"
    r"software|fund|collector|provider|"
    r"marketplace|broker|book|portfolio|holders?|buyback|recall|business|servicer))"
)
# What a company owes and borrows anew.
_OWN_DEBT = (
    r"(?:<MONEY>|(?:(?:its|all|the|existing|outstanding|an?|senior|term|bank|maturing|secured) "
    r"){0,3}(?:[\w$€£₹.,-]+ ){0,3}?(?:debts?|loans?|borrowings|bonds|notes|facilit\w+|revolver|"
    r"mortgages?|maturities|credit line)\b)"
)
_FRAGMENTS = {"OWN_DEBT": _OWN_DEBT, "TAKES": _TAKES, "WORDS": _WORDS, "DEBT": _DEBT}


_debt = patterns_of(_FRAGMENTS, confidence=0.88)


PATTERNS = (
    # What was refinanced is done; what is refinanced is announced.
    _debt(
        r"(?:(?:has|have) (?:now |fully |successfully )?refinanced|successfully refinanc(?:es|ed)|"
        r"refinanced) <OWN_DEBT>",
        confidence=0.86,
        status="completed",
        needs="refinanc",
    ),
    *debt_forms.PATTERNS,
    *debt_basic.PATTERNS,
    _debt(r"<TAKES> <WORDS><DEBT>", confidence=0.9, is_strict=True),
    _debt(
        r"(?:to borrow|borrow(?:s|ed|ing)?) (?:up to |another |a further )?<MONEY>", confidence=0.9
    ),
    _debt(r"refinanc(?:es?|ing) <OWN_DEBT>", confidence=0.85, needs="refinanc"),
    _debt(
        r"(?:gets|secures|lands|wins|snags|nabs|bags|raises|raised|secured|closes) <MONEY> (?:of |"
        r"in )?"
        r"(?:refinancing|private credit|(?:[\w-]+ ){0,3}lending)\b"
    ),
    # Octave lends Acme $40m; Octave provides $40m loan to Acme
    _debt(
        r"(?:lends|lent|(?:to|will) lend)(?P<who> (?!<MONEY>)[^;:]{2,50}?) <MONEY>",
        "who",
        0.82,
        left_role="investor",
    ),
    _debt(
        r"(?:lends|lent|(?:provid(?:es?|ed)|extends|extended|grants|granted|approves|approved|"
        r"arranges|arranged|underwrites|supplies) "
        r"<WORDS><DEBT>) (?:<MONEY> )?(?:to|for)(?! (?:buy|fund|finance|build|help|support|"
        r"boost)\b)(?P<who>)",
        "who",
        0.8,
        left_role="investor",
    ),
    # Acme's $300m bond oversubscribed
    _debt(
        r"(?P<left>)(?:['’]s? )?(?:<MONEY> )(?:[\w-]+ ){0,3}?<DEBT> (?:is |was "
        r")?(?:oversubscribed|priced|draws|attracts|"
        r"upsized|backed by|closes|sees|wins)\b",
        confidence=0.82,
    ),
    _debt(
        r"(?:成功|完成|拟|计划|将|获准|获批|启动)*(?:公开|非公开|定向|在\w{2,6})?(?:发行|增发|"
        r"注册发行|簿记)[^，。；]{0,20}?"
        r"(?:债券|公司债|可转债|可转换公司债券|中期票据|中票|短期融资券|超短融|美元债|点心债|"
        r"绿色债|科创债|永续债|熊猫债|票据|"
        r"资产支持证券|ABS|债)",
        confidence=0.9,
        is_strict=True,
    ),
    _debt(
        r"(?:获得?|取得|签署|签订|完成|申请|拟申请|落地|拟向|向)[^，。；]{0,24}?(?:ABS|资产支持(?:证券|票据)|贷款|授信|"
        r"债务融资|债权融资|借款|抵押融资|"
        r"融资租赁款|银团)",
        is_strict=True,
    ),
    _debt(
        r"(?:拟|将|计划|成功)(?:发债|举债|借款)(?:募资|融资|<YUAN>|不超过)?|发债(?:融资|募资|"
        r"<YUAN>)",
        confidence=0.82,
    ),
    _debt(
        r"(?:可转债|公司债|债券|美元债)(?:发行)?(?:获批|获通过|完成发行|上市|获注册|申购|过会)",
        confidence=0.8,
    ),
)
_ABOUT = re.compile(
    r"\b(?:debt|loans?|bonds?|notes|credit|facility|borrow\w*|rais\w+|lend\w*|line|issue|offering|"
    r"financing|"
    r"proceeds|coupon|maturity|refinanc\w+)\b|债|贷|授信|募|借|票据",
    re.IGNORECASE,
)


_REFINANCED = re.compile(r"\brefinanc(?:es?|ed|ing)\b[^.;]{1,30}\bof debt\b", re.IGNORECASE)


def sides(clause: Clause) -> Iterable[tuple[str, Span]]:
    """Who lends, where the pattern does not say it."""
    if not clause.is_headline and not _ABOUT.search(clause.text):
        return ()
    return (("investor", span) for span in lenders(clause))


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """Amount and currency; of the lead only sentences about the money count."""
    if not clause.is_headline and (is_past(clause.text) or not _ABOUT.search(clause.text)):
        return []
    told = [*money_facts(clause)]
    if any(fact.name == "amount" for fact in told) or not _REFINANCED.search(clause.text):
        return told
    return [*told, *_refinanced(clause)]


def _refinanced(clause: Clause) -> Iterator[Fact]:
    """The debt that is refinanced, which elsewhere is no sum of an event."""
    for money in find_money(clause.text, clause.raw):
        if money.low is not None and not money.is_valuation:
            span = clause.span(money.start, money.end)
            yield Fact("amount", money.low, span)
            if money.currency:
                yield Fact("currency", money.currency, span)
            return


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    (
        "Finbyte secures $150 million credit facility from Corvane Bank",
        {"subject": "Finbyte", "amount": 150e6},
    ),
    (
        "Voltgrid raises €300m in convertible notes",
        {"subject": "Voltgrid", "amount": 300e6, "currency": "EUR"},
    ),
    ("Scooter firm Zippo lands $20M venture debt", {"subject": "Zippo", "amount": 20e6}),
    ("Nordkraft prices green bonds", {"subject": "Nordkraft"}),
    ("Carmona issues $2 billion of bonds", {"subject": "Carmona", "amount": 2e9}),
    ("Nordwind closes $75M senior secured term loan", {"subject": "Nordwind"}),
    ("Kreditor raises $100m in debt funding", {"subject": "Kreditor"}),
    ("Lendo obtains $50 million syndicated loan", {"subject": "Lendo"}),
    ("Roof-tile maker Solat snags $85M debt facility", {"subject": "Solat", "amount": 85e6}),
    ("Tarn Ferries offers investors first blue bond", {"subject": "Tarn Ferries"}),
    ("Quarry Foods borrows $27m to build packhouse", {"subject": "Quarry Foods", "amount": 27e6}),
    ("Helios Energy refinances $400 million", {"subject": "Helios Energy", "amount": 400e6}),
    ("Northbridge Bank lends Skuta £40m", {"subject": "Skuta", "investor": "Northbridge Bank"}),
    ("远航汽车拟发行100亿元公司债", {"subject": "远航汽车", "amount": 1e10}),
    ("蔚岭新能源获得20亿元银团贷款", {"subject": "蔚岭新能源", "amount": 2e9}),
    ("华岭集团成功发行5亿美元债券", {"subject": "华岭集团", "currency": "USD"}),
    ("万嘉乐签署10亿元授信协议", {"subject": "万嘉乐"}),
    ("星河股份拟发行不超过8亿元可转债", {"subject": "星河股份", "amount": 8e8}),
    ("US debt ceiling talks stall", None),
    ("Student loan relief explained", None),
    ("Mother and son bond over chess", None),
    ("Acme pays off debt early", None),
    ("How to refinance your mortgage", None),
    ("Release notes for version 2.0", None),
    ("Treasury sells bonds", None),
    ("Bank launches loans for students", None),
    ("Technical debt: what to know", None),
    ("Film about bond traders delayed", None),
    ("Loan app Kredo raises $10m seed", None),
    ("Striker signs loan deal with Rovers", None),
    ("Tarn opens new production facility", None),
    ("Larkdale lowers rating on Acme debt", None),
    ("财政部发行国债", None),
    ("债市日报：收益率上行", None),
    ("公司已偿还全部贷款", None),
    (
        "Orrin Logistics agrees 200 million euro revolving credit line with six banks",
        {"subject": "Orrin Logistics"},
    ),
    (
        "Halvard Marine issues 1.5 billion kroner of senior unsecured bonds",
        {"subject": "Halvard Marine"},
    ),
    ("Tavish Foods gets £18m loan from Caledon Bank for new ovens", {"subject": "Tavish Foods"}),
    ("Pressburg Optics extends maturity of term loan to 2031", {"subject": "Pressburg Optics"}),
    ("Marisense takes on $12m of venture debt from Kinross Lending", {"subject": "Marisense"}),
    ("临江制药成功发行6亿元中期票据", {"subject": "临江制药"}),
    ("青屿软件获临州银行3亿元授信", {"subject": "青屿软件"}),
    ("Fishing village bonds over annual herring feast", None),
    ("Halvard Marine loans ferry to museum", None),
    ("银行下调个人住房贷款利率", None),
    (
        "Caledon Bank Agents $120MM in Credit Facilities for Marisense",
        {"subject": "Marisense", "investor": "Caledon Bank", "amount": 120e6},
    ),
    (
        "Tavish Foods agrees £20m facility with Caledon Bank",
        {"subject": "Tavish Foods", "investor": "Caledon Bank"},
    ),
    ("Orrin Logistics Amends and Extends Credit Facility", {"subject": "Orrin Logistics"}),
    ("Orrin Logistics to raise Rs 900 crore through debentures", {"subject": "Orrin Logistics"}),
    ("Halvard Marine hires banks for dollar bond", {"subject": "Halvard Marine"}),
    ("Halvard Marine Announces Cash Tender Offer for Senior Notes", None),
    ("Halvard Marine Announces Redemption of Its 6% Bonds", None),
    (
        "Halvard Marine issues €400m of senior notes to buy back its 2027 bonds",
        {"subject": "Halvard Marine", "amount": 400e6},
    ),
    ("Marisense raises $20M through a mix of equity and debt", {"subject": "Marisense"}),
    ("Orrin Logistics is launching a £90m refinancing", {"subject": "Orrin Logistics"}),
    (
        "Orrin Logistics increased the size of its loan from €90m to €120m",
        {"subject": "Orrin Logistics"},
    ),
    (
        "Orrin Logistics announces closing of $90m term loan",
        {"subject": "Orrin Logistics", "status": "completed"},
    ),
    ("Halvard Marine buys back bonds", None),
    (
        "Halvard Marine has refinanced its $90m credit facility",
        {"subject": "Halvard Marine", "amount": 90e6, "status": "completed"},
    ),
    (
        "Halvard Marine refinances €40m of debt",
        {"subject": "Halvard Marine", "amount": 40e6, "status": "announced"},
    ),
)
