"""The account launches, unveils or releases a product."""

from collections.abc import Iterable

from tasks.rules.triggers.products import (
    arrivals,
    forms,
    han,
    han_told,
    makers,
    models,
    offers,
    own_news,
    plain,
    press,
    services,
    words,
)
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.patterns import cues, patterns_of

VERSION = 12
CUES = cues(
    """
    talks | developed by | _enters_ | into_ | soft | gears | gearing | 's first | 's next |
    's own | opens | develops | invents | makes | puts | hits | rolls | cuts the | launch |
    unveil | introduc | called | named | dubbed | sign up | turned | transformed |
    releas | roll out | rolled out | debut | announc | available | ships |
    shipping | meet | say hello | wraps off | lid off | veil off | curtain off | cover off |
    covers off | lid on | shows off | open-sources | open sources | open-sourced | add |
    presents | goes | go live | is live | is out | is here | it's here | are live | lets |
    can now | sync | redesign | overhaul | readies | preps | nears | confirms | eyes | is a |
    packs | revamp | rework | supercharg | ports | integrat | embed | bakes | could | ’s next |
    new | latest | to let | selling | brews up | cooks up | whips up | rustles up | dreams up |
    conjures up | cranks out | to everyone | on sale | teases | previews | with move into |
    shipped | we built | we've built | premieres | takes on | drops | builds | creates | beta |
    gets | getting | now in | brought out | come off | come to | pre-order | preorder |
    postponed | delayed | unfurls | serves | dishes | yank | throws open | to all | on the table |
    switches on | switches it on | fires up | sneak | reveal | courtesy of | leave the line |
    lifts | unboxes | uncorks | now plugs | you can | prototype | to start | bookings | live on |
    _shows | reimagined | commerciali | _preview | offer | tests | testing | to test | trial |
    pilot | experiment | toys with | gains | now has | receives | made | making | bring | arriv |
    will be | to be | date | rolling | works | starts | begins | drives in | details | showcas |
    demos | demonstrat | delivers | deliveries | expand | extend | completes | rounds out |
    refresh | updat | upgrad | boost | enhanc | strengthen | broaden | teams up | _plan_ |
    team up | join | partner | collaborat | plans | planning | working on | developing |
    considering | preparing | will now | will soon | will get | revives | prepares | building |
    coming | 发布 | 上线 | 亮相 | 开源 | 首发 | 问世 | 开售 | 首秀 | 新品 | 公测 | 内测 | 开卖 |
    推 | 发表 | 预售 | 发售 | 开放 | 带来 | 灰度 | 上市 | 新款 | 揭晓 | 来了 | 来袭 | 登场 |
    曝光 | 官宣 | 商用 | 升级 | 更新 | 迭代 | 交付 | 上架 | 预订 | 预定 | 预约 | 盲订 | 开启 |
    出炉 | 测试 | 试水 | 试运行 | 上新 | 重启 | 量产 | 面世 | 面市 | 改款 | 发货 | 售价 | 开通 |
    启用 | 加入 | 新增 | 公布 | 下线 | 开服 | 登陆 | 覆盖 | 展示 | 下水 | 流片 | 上岗 | 装机 |
    发行 | 试制 | 免费 | 可用 | 支持 | 研发出 | 研制 | 展出 | ： | breaks cover | finally |
    to sell | pharmacies | preview of | priced | lands | comes | sold | turns | firmware |
    version | goodbye to | : a | : what | issue | market | lists | display | exhibit | just in
    """
)
VETO = words.VETO
_launch = patterns_of(words.FRAGMENTS)
PATTERNS = (
    *makers.PATTERNS,
    # "launches Route Board, a view for managers": a name, and what it is.
    _launch(
        r"<LAUNCHES> (?P<product>(?-i:[A-Z][\w.'’-]{0,24}(?: [A-Z0-9][\w.'’-]{0,24}){0,3}))"
        r"(?=, (?:an?|its|the|our) )",
        confidence=0.85,
    ),
    _launch(
        r"<LAUNCHES> (?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>)",
        confidence=0.9,
        is_strict=True,
    ),
    _launch(
        r"<MAKES> (?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>)(?! (?:to|from) the )",
        confidence=0.82,
    ),
    _launch(
        r"(?:launches|launched|unveils?|unveiled|introduces?|introduced|releases|released|"
        r"debuts|open-sources|open sources|announces|rolls out|ships|details|teases|demos|"
        r"showcases|previews|shows off|confirms|reveals|drives in|brings in|presents) <SKIP>"
        r"(?![^,;:]{0,50}\b(?:results|earnings|dividend|conference|meeting|call|webcast|"
        r"summit|forum|expo|awards?|agenda|speakers|winners|reports?|guidance|AGM|quarter)\b)"
        r"(?P<product>(?-i:[A-Z][\w-]*)(?: (?-i:[A-Z0-9])[\w.-]*){0,4}? "
        r"(?:v?\d{1,4}(?:\.\d+){0,2}(?!\w)|(?-i:Pro|Max|Plus|Ultra|Lite|Mini|Air|One|X|AI|"
        r"Cloud|Studio|Copilot|Agent|Hub|Go|Flow|Connect|Pay|360|Edge|Enterprise|Code|OS))"
        r"\b)",
        confidence=0.88,
        is_strict=True,
    ),
    _launch(
        r"<LAUNCHES> <SKIP>(?!(?:in|into|at|on|to|with|as|for|by|from|after|amid|against|"
        r"over|next(?!-)|this|today|"
        r"across|off|up|under|here|soon|and|or|million|sooner|late|early)\b(?!-app)|[$€£₹]|"
        r"\d(?![\w-]*-hour|[GDK]\b))"
        r"(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:[\w&.’'“”‘/+-]+ ){0,6}?(?:[\w&.’'”+-]{2,}|\d))<END>",
        confidence=0.8,
    ),
    _launch(
        r"\badd(?:s|ed|ing)? (?P<product><GAP><NOUN>) to (?:its|the|their) ",
        confidence=0.82,
    ),
    _launch(
        r"\bopens (?:up )?(?:its |the )?(?P<product>(?:[\w.-]+ ){0,3}?(?:APIs?|platform|"
        r"app|SDK|beta|chip|computer|AI|cloud|"
        r"models?|code|marketplace|network|tools?|software|service|waitlist|store)) (?:up )?"
        r"(?:to|for) (?!\d)",
        confidence=0.82,
    ),
    *forms.PATTERNS,
    *offers.PATTERNS,
    *own_news.PATTERNS,
    *models.PATTERNS,
    *plain.PATTERNS,
    *press.PATTERNS,
    *arrivals.PATTERNS,
    *services.PATTERNS,
    *han.PATTERNS,
    *han_told.PATTERNS,
    _launch(
        r"(?:shows off|develops|creates|builds|makes|invents|designs|hatches|offers|sells) "
        r"(?:an? |its "
        r"|the |first |new )*(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:[\w’'-]+ ){0,3}?[\w’'-]{3,}) (?:that|which) [a-z]+s?\b",
        confidence=0.75,
    ),
    _launch(
        r"\b(?:puts|gets|brings|takes|rushes) (?P<product>[^,;.]{3,50}?) (?:to market|on "
        r"sale|to the masses|to shelves|into shops|into production|to the high street)\b",
        confidence=0.8,
    ),
    _launch(
        r"\b(?:rolls|rolling|rolled) (?P<product>(?:[\w’'-]+ ){0,4}?[\w’'-]{3,}) out (?:to|"
        r"across|in|worldwide|globally|nationwide|for)\b",
        confidence=0.8,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the product."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Tarnell Announces Larger Share Repurchase Program", None),
    ("Tarnell trials picking robots in its jar factory", None),
    ("Incisa adds Hartwell AI expert as VP R&D", None),
    ("Larksong's Night Radio Rolls Out Nationwide", {"subject": "Larksong"}),
    ("Kordano's new cargo bike goes on sale", {"subject": "Kordano"}),
    ("Tide-table app launched by Kordano", {"subject": "Kordano"}),
    ("Kordano unveils new business unit for ports", None),
    ("Kordano launches tug spin-off Havnia Robotics", None),
    ("Larksong lamps can now sync with Spindrift", {"subject": "Larksong"}),
    ("Tabulon adds short clips to lobby rooms", {"subject": "Tabulon"}),
    ("You can now book Hexapod trikes inside Paylo", {"subject": "Paylo"}),
    ("Tarnell refreshes its entry-level rowing watch", {"subject": "Tarnell"}),
    ("Tarnell can now operate as a bank", None),
    ("Tarnell now offers staff a four-day week", None),
    ("Tarnell refreshes its board", None),
    ("Tarnell now offers bakers four weeks of leave", None),
    ("Tarnell finally gets approval for merger", None),
    ("Tarnell to sell snack arm to investors", None),
    ("Tarnell finally adds lossless audio", {"subject": "Tarnell"}),
    ("Tarnell's nasal spray hits US pharmacies", {"subject": "Tarnell"}),
    ("Tarnell adds lens tech in $90 million deal", None),
    ("霖光“阿光”智能体上线", {"subject": "霖光"}),
    ("霖光芯片部门负责人曝光", None),
    ("霖光推出兆瓦快充", {"subject": "霖光"}),
    ("霖光推出年假新政", None),
    ("Fugitive breaks cover from barn", None),
    ("Larksong browser adds reading assistant", {"subject": "Larksong"}),
    ("Kordano reveals all-electric Heron", {"subject": "Kordano"}),
    ("Kordano's next Leeds plant comes with 400 jobs", None),
    ("Tarnell brings jobs to Wales", None),
    ("Poet wins prize for debut novel", None),
    ("Tarnell to launch human trials of heart drug", None),
    ("霖光Ramo搭子正式亮相", {"subject": "霖光"}),
    ("霖光混元4.0发布，接口同日开放", {"subject": "霖光混元"}),
    ("霖光Ramo系统漏洞曝光", None),
    ("霖光ESG报告正式发布", None),
    ("Kordano says its servers were breached after launch", None),
    ("Tarnell starts testing quiet feed on tablets", {"subject": "Tarnell"}),
    ("Pipra Kettle 7 Pro goes on sale in India today", {"subject": "Pipra Kettle 7"}),
    ("Hexapod's new trike app is rolling out to all riders", {"subject": "Hexapod"}),
    ("Grainger adds barley scones to winter menu", {"product": "barley scones"}),
    ("Lumenry makes Cantor available to schools", {"subject": "Lumenry"}),
    ("Incisa expands its clamp line with the launch of a bone saw", {"subject": "Incisa"}),
    ("Monavo joins forces with Paylo to launch savings app", {"subject": "Monavo"}),
    ("Kovano starts taking orders for the Heron", {"product": "Heron"}),
    ("Tarnell is reportedly working on smart glasses", {"status": "rumour"}),
    ("Pennybird offers flood cover at Rs 20", {"subject": "Pennybird"}),
    ("Steinwerk announces Ferro, a planning assistant for mills", {"product": "Ferro"}),
    ("Tarnell customers can now sue over outage, judge says", None),
    ("Tarnell reveals biggest drop in orders", None),
    ("Tarnell announces new chief product officer", None),
    ("Tarnell adds two bankers to its team", None),
    ("Minister tests positive after summit", None),
    ("Tarnell launches advisory council on safety", None),
    ("Rover's launch scrubbed for third time", None),
    (
        "Quorvane launches Route Board, a live dispatch view for service managers",
        {"subject": "Quorvane", "product": "Route Board"},
    ),
    ("Tarn launches Project Ember, a review of its costs", None),
    ("Tarn launches Green Ember, a campaign against waste", None),
    ("Tarn launches Tarn Foundation, a charity for young bakers", None),
    ("Wraps come off Sparrow, the electric van from Motovia", {"subject": "Motovia"}),
    ("Pre-orders start for Hexapod's folding trike", {"subject": "Hexapod"}),
    ("New from Larksong Audio: headphones you can mend", {"subject": "Larksong Audio"}),
    ("Passkeys come to Keyhollow", {"subject": "Keyhollow"}),
    ("Savings app Pennybird adds fractional shares to its menu", {"subject": "Pennybird"}),
    ("Tabulon opens its design system to all", {"subject": "Tabulon"}),
    ("Clarinet brings fall detection to cheap watches", {"subject": "Clarinet"}),
    ("Wraps come off statue of mayor by sculptor", None),
    ("Actress shows off engagement ring", None),
    ("Charity brings water to farmers", None),
    ("Museum opens its archive to all", None),
    ("Launch delayed for space agency's moon rocket", None),
    ("Trellis Packaging launches plastic-free coffee carton", {"subject": "Trellis Packaging"}),
    ("Tessellate adds route builder to its platform", {"product": "route builder"}),
    ("Kovano lifts the wraps off compact electric van", {"subject": "Kovano"}),
    (
        "Acmera launches AI assistant for warehouse managers",
        {"subject": "Acmera", "product": "AI assistant"},
    ),
    ("Introducing Foo 3.0", {"product": "Foo 3.0"}),
    ("Lumenry releases Cantor Opus 5", {"subject": "Lumenry", "product": "Cantor Opus 5"}),
    ("Fintech startup Monavo unveils corporate card", {"subject": "Monavo"}),
    ("Notari Introduces Custom Agents for Teams", {"subject": "Notari"}),
    ("Steinwerk rolls out new factory automation software", {"subject": "Steinwerk"}),
    ("Rivorra unveils cheaper SUV", {"subject": "Rivorra"}),
    ("Parsley Labs open-sources Llamita 5", {"subject": "Parsley Labs", "product": "Llamita 5"}),
    ("Announcing Tessellate Cloud: maps without servers", {"product": "Tessellate Cloud"}),
    ("Workflows is now generally available", {}),
    ("Brightpath announces general availability of payroll platform", {"subject": "Brightpath"}),
    ("Garmond to launch smartwatch with satellite messaging", {"subject": "Garmond"}),
    (
        "Bakery firm Crumb & Sons cooks up gluten-free pizza for airlines",
        {"subject": "Crumb & Sons"},
    ),
    ("Vellum goes paperless with app for estate agents", {"subject": "Vellum"}),
    ("Bluffton now lets landlords check tenants by phone", {"subject": "Bluffton"}),
    ("Quarrel opens its pricing API to independent garages", {"subject": "Quarrel"}),
    ("Oat-milk start-up Grainger debuts barley drink in 400 cafes", {"subject": "Grainger"}),
    ("New: shared inboxes in Pidgin", {}),
    ("We've shipped dark mode", {}),
    ("寒星半导体发布新一代车规芯片", {"subject": "寒星半导体"}),
    ("星河智能推出企业级AI助手", {"subject": "星河智能"}),
    ("深流科技开源V4大模型", {"subject": "深流科技"}),
    ("云翼创新正式发布Maverick 5 Pro", {"subject": "云翼创新"}),
    ("「小禾厨房」上线“一人食”功能", {"subject": "小禾厨房"}),
    ("EU launches antitrust investigation into Acmera", None),
    ("Orbitall launches 23 satellites", None),
    ("Militia releases hostages", None),
    ("Acmera releases third-quarter results", None),
    ("Singer releases new album", None),
    ("Acmera launches search for new CEO", None),
    ("North Korea launches missile", None),
    ("Activist launches campaign against Acmera", None),
    ("How to launch a product", None),
    ("Chancellor unveils budget", None),
    ("Startup launches fall 20%, study says", None),
    ("Acmera announces dates of annual conference", None),
    ("Dublin's zoo unveils baby sloth", None),
    ("Actor Tomas Brandl launches his own whisky", None),
    ("Introducing our partnership with Pontoon", None),
    ("Meet the team: Nadia on delivering forty go-lives", None),
    ("Meet Jane Doe, who runs our support team", None),
    ("Brightpath launches hunt for second warehouse", None),
    ("Kestrel Foods rolls out voluntary redundancy scheme for bakers", None),
    ("比亚河发布三季度财报", None),
    ("央行发布公告", None),
    ("歌手推出新专辑", None),
    ("如何发布一款产品", None),
    ("全市今年计划发布岗位12万个", None),
    ("早熟枇杷提前上市", None),
    ("Marisense launches collision warning app for small boats", {"subject": "Marisense"}),
    ("Tavish Foods brings out gluten-free oatcake", {"subject": "Tavish Foods"}),
    ("Pressburg Optics presents lightest night vision camera yet", {"subject": "Pressburg Optics"}),
    ("Incisa introduces second generation of its surgical robot", {"subject": "Incisa"}),
    ("Shelfwise releases demand forecasting tool for bakeries", {"subject": "Shelfwise"}),
    ("青屿软件发布新一代工业仿真平台", {"subject": "青屿软件"}),
    ("临江制药推出首款流感鼻喷疫苗", {"subject": "临江制药"}),
    ("Village launches appeal for lost donkey", None),
    ("气象台发布暴雨预警", None),
    ("青屿两款新机参数曝光", None),
    ("青屿第100万台机器人下线", None),
)
