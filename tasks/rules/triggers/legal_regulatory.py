"""The account is sued, fined, investigated, licensed or refused, or recalls products."""

from collections.abc import Iterable

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.facts import money_facts
from tasks.rules.triggers.reading.patterns import cues, patterns_of
from tasks.rules.triggers.trouble import (
    legal_filings,
    legal_forms,
    legal_han,
    legal_orders,
    legal_plain,
    legal_terse,
    legal_words,
)

VERSION = 13
IS_END = True  # "blocks" and "bars" tell of the event, and do not withdraw it
CUES = cues(
    """
    go-ahead | countersu | counter-su | countercl | counter-cl | aside | claim | lease |
    certificate | _aoc |
    barred | _cost_ | _costs_ | subpoena | thumbs | dawn raid | cross-licen | hatchet | injunction |
    out-of-court | the hook | strikes off | struck off | ticking off | wrist | _writ_ | waves |
    brussels | stripped | refund | compensate | tosses | dismiss | throws out | found to | sue |
    sues | suing | lawsuit | fine | probe | investigat | antitrust | settle | recall | penalt |
    charged | charges | class action | litigation | ban | bars | blocks | approv | licen |
    clearance | cleared | green light | green-light | nod | court | judge | tribunal |
    watchdog | regulator | ruling | appeal | infring | patent | trademark | damages | fda |
    ce mark | permit | authoris | authoriz | raid | guilty | copyright | fight | legal | suit |
    compliance | sanction | ordered to | orders | told to | rapped | warning letter | accus |
    alleg | dispute | scrutiny | inquiry | pulls from shelves | pulls | withdraws | contaminat |
    monopoly | competition | challenge | _ftc_ | _sec_ | _fda_ | dock | verdict | undertaking |
    suspend | revok | clears |
    investors | must | found | notice | demand | designation | hold on | opens | launches | opioid
    | trial | fraud | plea | dispute | rejects | refuses | vetoes |
    denies | settlement | liable | jury | to pay | pays | charge | search | seize | warning |
    reprimand | summon | delist | dissolve | purge | blacklist |
    responsible | freeze | restrain |
    response letter | orphan | designation | breakthrough | priority review | 510 | de novo |
    seeks_ | demands_ | consent | decree | admits | misstat | removal of | halt to | to rule |
    罚 | 立案 | 起诉 | 被诉 | 反垄断 | 调查 |
    警示函 |
    召回 | 诉讼 | 监管函 | 获批 | 牌照 | 许可 | 批准 | 禁止 | 叫停 | 败诉 | 胜诉 | 侵权 | 判 |
    责令 | 整改 | 约谈 | 吊销 | 通报 | 处分 | 问询 | 警告 | 附条件 | 过审 | 注册证 | 审批 |
    告上法庭 | 被执行 | 被逮捕 | 刑拘 | 留置 | 强制措施 | 被指 | 了结 | 罚单 |
    告知书 | 决定书 | 监管 | 开庭 | 宣判 | 法院 | 冻结 | 认定 | 一致性评价 |
    紧急使用 | 默示许可 | 判令 | 裁定 |
    against | penali | authori | complaint | proceedings | desist | charter | censur | indict |
    convict | prosecut | ombudsman | arbitrat | commission | okays | overturn | statutory |
    judgment | mislead | misled | vetoes | strips | hauls | rebuke | _raps_ | greenlights |
    restrict | 被 | 裁决 | 驳回 | 控告 | 状告 | 提告 | 实体清单 | 查处 | 资质 |
    获颁 | 核准 | 批复 | 点名 | 盯上 | 除牌 | 维权 | 官司 |
    和解 | 律师函 | 过会 | 纠纷 | 禁令 | 告状 | 投诉 | 申诉 | 诉 |
    索赔 | 仲裁 | 起訴 | 下架 | 查封 | 纠正
    """
)
VETO = legal_words.VETO
_case = patterns_of(legal_words.FRAGMENTS)
PATTERNS = (
    *legal_plain.PATTERNS,
    *legal_forms.PATTERNS,
    *legal_orders.PATTERNS,
    *legal_filings.PATTERNS,
    # "regulator slaps €4m fine on parcel firm Acme"
    _case(
        r"\b<HEAD> (?:slaps|imposes|levies|hands|pins) [^,;:]{2,40}? (?:fine|penalty|ban|"
        r"sanctions?) (?:on|to|against)(?P<who>)",
        subject="who",
        confidence=0.9,
    ),
    _case(
        r"\b<HEAD>(?:['’]s?)? (?:\w+ )?<DOES>(?! (?:(?:back|deadline|that|its|their|on|"
        r"to)\b|[$€£\d]))(?: (?:[\w-]+ ){0,2}?(?:HQ|headquarters|offices?|premises|site|homes?) "
        r"of)?(?P<who>)",
        subject="who",
        confidence=0.85,
        is_strict=False,
    ),
    _case(
        r"(?:is |was |are |been |gets |being |found )?(?:sued|fined|charged|probed|"
        r"investigated|penali[sz]ed|indicted|raided|prosecuted|"
        r"censured|sanctioned|reprimanded|rapped|convicted|found guilty|held liable|taken "
        r"to court|dragged (?:in)?to court|hauled (?:in)?to court|"
        r"banned|barred|blocked|struck off|cleared|accused of)\b(?: (?:by|over|"
        r"for|in|of|from|before|to|<MONEY>|with|its|(?-i:[A-Z]{3}) ?\d)|$)"
        r"(?! (?:charge|life|good)\b)",
        confidence=0.87,
    ),
    # A company that opens an inquiry is not its target, and trials are also those of drugs.
    _case(
        r"\b(?!(?:files|launches|brings|sees|gets|receives|wins|ends|drops) (?:[\w’'-]+ ){0,4}?"
        r"(?:probes?|investigations?|inquiry|trial|claims?)\b)"
        r"(?:faces?|facing|hit (?:with|by)|slapped with|under|settles?|settled|settling|"
        r"to settle|agrees to settle|"
        r"to pay <MONEY> (?:to settle|fine|in)|pays? <MONEY> (?:to settle|fine|in|over)|"
        r"loses|wins|defends against|"
        r"sees|draws|hits|gets|receives|fights|appeals|contests|dodges|escapes|beats|braces "
        r"for|drops|files|launches|brings|"
        r"named in|embroiled in|drawn into|caught in|locked in|at centre of|at center of|target of|"
        r"subject of|resolves|ends) "
        r"(?:an? |new |the |its |more |<MONEY> |[\w’',.$€£-]+ ){0,6}?<CASE>"
        r"(?! (?:back|victory|over (?:coach|player)|on (?:football|match)))",
        confidence=0.88,
        is_strict=True,
    ),
    _case(
        r"\b(?:loses|wins|drops|settles|ends|fights|appeals) (?:an? |the |its )?(?:[\w’'-]+ "
        r"){0,4}?(?:fight|battle|row|dispute|case|appeal|"
        r"feud|challenge|bid to|suit) (?:with|against|over|to|at|in|before)\b(?=[^.;]{0,60}\b(?"
        r":trademark|patent|name|copyright|court|judge|tribunal|"
        r"lawsuit|legal|rival|toolmaker|[a-z]+maker|regulator|tax|taxman|over)\b)",
        confidence=0.78,
    ),
    _case(
        r"(?:to pay|pays|agrees to pay|ordered to pay|must pay|told to pay|coughs up|forks "
        r"out|shells out) <MONEY> (?:to settle|to end|to resolve|in "
        r"(?:fines?|penalt\w+|damages|settlement|compensation)|fine|penalty|settlement|"
        r"over(?! (?:\w+ )?(?:years?|months|decade|time|period|term))|after (?:court|judge|"
        r"breach))",
        confidence=0.88,
    ),
    _case(
        r"(?:ordered|told|forced|directed|instructed) (?:by [\w ]{2,30} )?to (?:pay|stop|"
        r"halt|remove|withdraw|buy back|replace|fix|unwind|reinstate|refund|compensate|recall|"
        r"cease|pull|repay|hand|change|sell|freeze|disclose|correct|delete|block|publish|"
        r"reimburse|return|restore|limit|restrict|rehire|clean up|disgorge|"
        r"divest|suspend)\b",
        confidence=0.82,
    ),
    _case(
        r"(?:recalls|recalling|recalled|to recall|issues (?:an? )?(?:urgent |voluntary "
        r"|nationwide )?recall (?:of|for)|pulls|pulling|withdraws) "
        r"(?!(?:out|off|back|together|ahead|in|from|the (?:plug|shutters|curtain)|its? "
        r"(?:bid|offer|IPO|listing|guidance|forecast|outlook|plug|advertising|ads?)|bid|"
        r"offer|IPO|plug)\b)"
        r"(?:[\w,.’'-]+ ){0,5}?[\w-]{3,}(?= (?:over|after|amid|due|because|as|on|in|for|"
        r"from (?:shelves|sale))\b)"
        r"[^;]{0,40}?(?:fears?|risk|fault|defects?|glass|metal|plastic|fire|salmonella|"
        r"listeria|contaminat\w+|allerg\w+|safety|shelves|"
        r"overheat\w*|airbags?|brakes?|software|injur\w+|choking|mould|bacteria|hazard|"
        r"sale|recall|steering|batter\w+|fragments?)",
        confidence=0.85,
    ),
    _case(
        r"(?:recalls|recalling|to recall|issues (?:an? )?(?:urgent |voluntary |nationwide "
        r")?recall (?:of|for)|"
        r"announces (?:voluntary |nationwide )?recall (?:of|for)|expands recall of) "
        r"(?:(?:[\w,.’'-]+ ){0,5}?[\w’'-]{3,})",
        confidence=0.84,
        is_strict=True,
    ),
    _case(
        r"\b(?:sues|suing|to sue|files (?:lawsuit|suit|complaint|claim) against|takes legal "
        r"action against|"
        r"takes [\w.&’' -]{2,30}? to court|accuses [\w.&’' -]{2,30}? of (?:copying|stealing|"
        r"infringing|patent|theft|breach))",
        confidence=0.85,
        is_strict=True,
    ),
    # Licences and approvals.
    _case(
        r"(?:gets|get|wins?|won|secures?|secured|receives?|received|obtains?|obtained|granted|"
        r"bags|lands|gains|scores|nabs|earns|"
        r"awarded|clinches|picks up|given|handed|awaits|applies for|seeks|loses|denied|"
        r"refused|surrenders|has) "
        r"(?:an? |the |its |first |final |full |coveted )*(?=(?:[\w’'&.()-]+ "
        r"){0,4}?<OFFICIAL>)<PERMIT>",
        confidence=0.85,
        is_strict=True,
    ),
    _case(
        r"(?P<left>)\b(?-i:[a-z]{3,14}s) [^,;:]{2,60}? (?:after|with|on|following|thanks "
        r"to) (?:an? |the )?"
        r"(?:regulator['’]s|regulatory|watchdog['’]s|central bank['’]s|FDA|FCA|antitrust|court) "
        r"(?:green light|approval|nod|licen[cs]e|go-ahead|clearance|consent|ruling|win|defeat)\b",
        confidence=0.78,
    ),
    _case(
        r"(?:['’]s)? (?:[\w-]+ ){0,4}?(?:approved|cleared|authori[sz]ed|licen[cs]ed|rejected|"
        r"waved through|green-?lit|blocked|banned|delayed) by (?:the )?<BODY>\b",
        confidence=0.85,
    ),
    _case(
        r"\b(?:pleads guilty|admits (?:breach|breaching|liability|wrongdoing|misleading|"
        r"illegal|price-fixing|bribery|fraud|safety|failing|failings)|goes on trial|"
        r"under (?:fire from|scrutiny from|investigation|formal review)|(?:infringed|infringes|"
        r"breached|broke|violated) "
        r"(?:[\w’'-]+ ){0,3}?(?:patents?|trademark|law|laws|rules|copyright|licence))",
        confidence=0.82,
    ),
    *legal_han.PATTERNS,
    *legal_terse.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """The fine or the settlement."""
    return money_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Monavo ordered to freeze accounts by watchdog", {"subject": "Monavo"}),
    ("Peru Suspends Road Work Over Floods", None),
    ("Orvane Gold denied permit for Serra mine", {"subject": "Orvane Gold"}),
    ("Motovia countersues former distributor", {"subject": "Motovia"}),
    ("Pensioner denied licence to keep bees", None),
    ("Green light from FDA for Cardivel's pacemaker", {"subject": "Cardivel"}),
    ("Class action takes aim at Snoozle over 'miracle' pillow", {"subject": "Snoozle"}),
    ("Raid on offices of diamond dealer Facetto", {"subject": "Facetto"}),
    ("Competition watchdog orders probe into cab app Tuktukka", {"subject": "Tuktukka"}),
    ("Insurer Palmetta Life in the dock over denied claims", {"subject": "Palmetta Life"}),
    ("Raid on village kills ten", None),
    ("Ruling on abortion splits Texas", None),
    ("Approval from EU for Ukraine", None),
    ("Probe into fire at tower block", None),
    ("Central bank fines Ostra Insurance €2.1 million", {"subject": "Ostra Insurance"}),
    ("Irish data protection commission fines Tarn", {"subject": "Tarn"}),
    ("EU fines Acmera €200 million over antitrust breach", {"subject": "Acmera", "amount": 200e6}),
    ("SEC charges Voltgrid with misleading investors", {"subject": "Voltgrid"}),
    ("Borwing faces lawsuit over door plug", {"subject": "Borwing"}),
    ("Metrix fined $1.3 billion by Irish regulator", {"subject": "Metrix", "amount": 1.3e9}),
    ("Toyoma recalls 500,000 vehicles", {"subject": "Toyoma"}),
    ("Kilo Health settles class action", {"subject": "Kilo Health"}),
    ("Monavo under investigation", {"subject": "Monavo"}),
    (
        "Glenmere agrees to pay $150 million to settle bribery case",
        {"subject": "Glenmere", "amount": 150e6},
    ),
    ("Brightpath sues Tessellate over patents", {"subject": "Brightpath"}),
    ("FTC sues Ubrix", {"subject": "Ubrix"}),
    ("Harbor Foods hit with antitrust probe", {"subject": "Harbor Foods"}),
    ("Kenyan regulator blocks Paylo's bid for rival", {"subject": "Paylo"}),
    ("Lendly gets FCA licence to offer savings accounts", {"subject": "Lendly"}),
    ("Stentix wins FDA clearance for heart pump", {"subject": "Stentix"}),
    ("Soup maker Ladle & Co recalls lentil broth", {"subject": "Ladle & Co"}),
    ("Dutch watchdog slaps €4m fine on parcel firm Postiljon", {"subject": "Postiljon"}),
    ("Sofa chain Plumpt loses trademark battle with rival", {"subject": "Plumpt"}),
    ("Gym group Fitzone ordered to refund members", {"subject": "Fitzone"}),
    ("星河智能被证监会立案调查", {"subject": "星河智能"}),
    ("蓝海集团因违规被罚款5000万元", {"subject": "蓝海集团", "amount": 5e7}),
    ("远航汽车召回10万辆汽车", {"subject": "远航汽车"}),
    ("汇通支付获得新加坡支付牌照", {"subject": "汇通支付"}),
    ("Fine dining in Lyon", None),
    ("NASA probe reaches asteroid", None),
    ("Police investigate shooting", None),
    ("Veteran recalls his childhood", None),
    ("How to settle a dispute", None),
    ("Refined sugar: what to know", None),
    ("Rapper sued by ex-wife", None),
    ("Country bans phones in schools", None),
    ("Dust settles in Tokyo", None),
    ("Acmera launches fine-tuning service", None),
    ("Man charged with murder", None),
    ("Tourists fined for feeding bears", None),
    ("Peru recalls ambassador from Quito", None),
    ("EU court fines Slovakia over bear cull", None),
    ("Acmera wins approval of shareholders for stock split", None),
    ("调查显示消费回暖", None),
    ("男子被起诉", None),
    ("官员接受纪委调查", None),
    ("Orrin Logistics fined 3 million euros over drivers' hours", {"subject": "Orrin Logistics"}),
    ("Tavish Foods recalls oat biscuits over undeclared nuts", {"subject": "Tavish Foods"}),
    ("Incisa wins European approval for surgical robot", {"subject": "Incisa"}),
    (
        "Pressburg Optics loses appeal in patent dispute with Photonika",
        {"subject": "Pressburg Optics"},
    ),
    ("临江制药收到药监局警告函", {"subject": "临江制药"}),
    ("青屿软件因数据违规被网信办罚款200万元", {"subject": "青屿软件"}),
    ("Ohio sues Tarnfield Chemical over river spill", {"subject": "Tarnfield Chemical"}),
    ("China launches antitrust probe into Voltgrid", {"subject": "Voltgrid"}),
    ("FDA approves Novagen's asthma drug", {"subject": "Novagen"}),
    ("Kellwood to appeal ruling in patent case", {"subject": "Kellwood"}),
    ("Quillon signs $70 million settlement over dam", {"subject": "Quillon", "amount": 70e6}),
    ("Regulator accuses Monavo of misleading savers", {"subject": "Monavo"}),
    ("Northfell Water fined record £9m for dumping sewage", {"subject": "Northfell Water"}),
    ("Authors sue Brightpath over copied novels", {"subject": "Brightpath"}),
    ("Novagen drug wins FDA approval for asthma", {"subject": "Novagen"}),
    ("Zeon loses bid to overturn patent ruling", {"subject": "Zeon"}),
    ("Brellin & Stowe LLP reminds investors of class action against Zeon", None),
    ("Voltgrid launches inquiry into stolen bicycles", None),
    ("Hannah Marlow settles lawsuit with neighbour", None),
    ("Halvard Marine approves design of new ferry", None),
    ("Man fined for parking on beach", None),
    ("男子因酒驾被罚款两千元", None),
    ("Judge tosses Veltor patent verdict worth $210 million", {"subject": "Veltor"}),
    ("Tax office seeks €90 million from Orrin Logistics", {"subject": "Orrin Logistics"}),
    ("Canada orders Wexin to wind up its local arm", {"subject": "Wexin"}),
    ("Northfell Water need not repay levy, court says", {"subject": "Northfell Water"}),
    ("Novagen receives complete response letter for eczema cream", {"subject": "Novagen"}),
    ("上交所向星河智能下发问询函", {"subject": "星河智能"}),
    ("法院判令蓝海集团赔偿用户损失", {"subject": "蓝海集团"}),
    ("临江制药：止咳片通过一致性评价", {"subject": "临江制药"}),
    ("前员工起诉青屿软件索要加班费", {"subject": "青屿软件"}),
    ("远航汽车发布召回通告", {"subject": "远航汽车"}),
    ("Arbitrators order Quillon to pay Ghana $160 million", {"subject": "Quillon"}),
    ("Monavo agrees to delete data after Irish probe", {"subject": "Monavo"}),
    ("广和通讯遭美国列入实体清单", {"subject": "广和通讯"}),
    ("选手被取消参赛资格", None),
    ("Minister agrees to resign after probe", None),
    ("Judge orders removal of old statue", None),
    ("Court to rule on island's independence bid", None),
    ("Mother who lied to school found guilty", None),
    ("Striker wins appeal over ban", None),
    ("Death row case heads to top court", None),
    ("法院驳回移民上诉", None),
    ("学生起诉大学", None),
    ("监管部门要求企业不得虚假宣传", None),
    ("影星逃税被罚", None),
    ("青屿电气公布诉讼进展", {"subject": "青屿电气"}),
    ("青屿银行董事长任职资格获批", None),
)
