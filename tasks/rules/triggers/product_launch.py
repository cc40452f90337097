"""The account launches, unveils or releases a product."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import pattern, veto

VERSION = 2
CUES = (
    "launch",
    "unveil",
    "introduc",
    "releas",
    "rolls out",
    "roll out",
    "rolled out",
    "debut",
    "announc",
    "available",
    "ships",
    "meet ",
    "say hello",
    "brings",
    "reveals",
    "wraps off",
    "lid off",
    "veil off",
    "curtain off",
    "cover off",
    "lid on",
    "shows off",
    "open-sources",
    "open sources",
    "open-sourced",
    "adds",
    "发布",
    "推出",
    "上线",
    "亮相",
    "开源",
    "首发",
    "问世",
)
VETO = veto(
    r"\b(?:launch\w* (?:an? |its |the |new |formal |criminal |internal |antitrust |"
    r"full )*(?:investigation|probe|inquiry|attacks?|strikes?|campaign|bid|search|"
    r"fund|IPO|lawsuit|appeal|missiles?|satellites?|rockets?|offensive|war|review|"
    r"recruitment|consultation|tender|takeover|career|crackdown|raid|manhunt|petition|"
    r"buyback|offering|spacecraft|hiring|contest|scholarship|partnership|into orbit|"
    r"recall|mission)|"
    r"releas\w* (?:an? |its |the |new |first |annual |quarterly |third-quarter |"
    r"latest )*(?:statement|results|earnings|report|video|footage|trailer|album|"
    r"single|song|film|hostages?|prisoners?|survey|study|research|data|names|findings|"
    r"guidance|details|documents|files|whitepaper|white paper|from|"
    r"schedule|photos?|book|transcript)|release date|hostages?|prison|jail|trailer|"
    r"music video|unveil\w* (?:budget|plan|statue|plans|monument|memorial|policy|"
    r"results|strategy|portrait|tax)|product launch checklist|born|"
    r"announces? (?:an? |its |the |first |second |third |fourth |fiscal |[qQ]\d |"
    r"pricing |date |dates )*(?:quarter|results|dividend|conference|earnings|layoffs|"
    r"death|retirement|winners|intention|closing|appointment|settlement|bankruptcy|"
    r"webcast|pricing|acquisition|merger)|"
    r"rumou?red|leak|tariffs?|rolls out red carpet|ban on|legislation|law|vaccination|"
    r"government)\b|发布会?(?:公告|财报|业绩|声明|通知|报告|预告|白皮书|指数|数据|"
    r"研报|年报|季报|榜单|预警|招股书|致歉)|"
    r"发布(?:[^，。；]{0,10})(?:公告|财报|业绩|声明|通知|报告|预告|白皮书|指数|数据|"
    r"研报|年报|季报|榜单|预警|招股书|意见|办法|规定|政策|标准)|推出.{0,8}(?:政策|"
    r"措施|活动|基金|ETF|专辑|优惠)|上线.{0,6}(?:活动)"
)
# Things to touch; as the first of two nouns ("coffee prices") they are no product.
_GOODS = (
    r"(?:terminal|meter|motor|pump|valve|turbine|compressor|inverter|panel|lamp|oven|fridge|"
    r"dishwasher|washing machine|vacuum|kettle|mattress|sofa|"
    r"(?:e-)?bike|scooter|motorcycle|motorbike|bus|tractor|excavator|forklift|crane|trailer|"
    r"jet|hatchback|crossover|pickup|lorry|caravan|"
    r"cartons?|bottles?|pouch(?:es)?|packaging|lids?|cups?|labels?|containers?|pallets?|"
    r"coatings?|adhesives?|resins?|fertili[sz]ers?|fabrics?|alloys?|cement|paint|"
    r"shoes?|sneakers?|trainers|jackets?|jeans|skincare|serum|shampoo|perfume|fragrance|"
    r"lipstick|coffee|tea|chocolate|cereals?|yogh?urts?|beers?|wines?|gin|whisky|whiskey|vodka|"
    r"ice cream|sauces?|soups?|pizzas?|crisps|biscuits?|cookies|noodles|formula|"
    r"inhaler|implant|pacemaker|pill|vaccine|test kits?|tests?|glasses|ring|bracelet|"
    r"soundbar|consoles?|keyboard|mouse|switch|thermostat|"
    r"doorbell|locks?|toys?)"
    r"(?=$|[,.:;!]| (?:for|with|that|in|to|at|as|made|from|by|and|on|range|line|aimed|after|ahead|"
    r"which|under|using|brand)\b)"
)
_NOUN = (
    r"(?:platforms?|apps?|tools?|toolkit|products?|services?|software|models?|chips?|"
    r"chipset|processor|GPU|features?|assistants?|agents?|solutions?|suite|API|SDK|"
    r"version|devices?|phones?|smartphones?|laptops?|robots?|"
    r"cards?|wallet|line|lineup|vehicle|SUV|EV|sedan|truck|van|engine|systems?|"
    r"copilot|marketplace|dashboard|plug-?in|integrations?|edition|subscription|"
    r"chatbot|headset|earbuds|watch|smartwatch|tablet|camera|drone|sensor|"
    r"battery|kit|framework|LLM|operating system|browser|search|studio|cloud|account|"
    r"loan product|insurance|stablecoin|app store|portal|module|extension|program|"
    r"programme|offering|technology|generation|range|collection|"
    r"drink|snack|burger|menu|series|capabilit\w+|analytics|AI|delivery|support|mode|"
    r"payments?|checkout|database|language|library|workspace|console|speaker|display|"
    r"monitor|bot|network|builder|simulator|gateway|scanner|printer|tracker|planner|editor|"
    rf"headphones|goggles|router|server|charger|{_GOODS})\b"
)
_LAUNCHES = (
    r"(?:launches|launched|launch|launching|unveils?|unveiled|introduces?|introduced|"
    r"releases?|released|rolls out|rolled out|rolling out|to launch|debuts?|debuted|"
    r"ships|open-sources|open sources|open-sourced|"
    r"announces(?: (?:the )?(?:launch|availability|general availability|release) of)?|"
    r"announced (?:the )?(?:launch|availability|general availability|release) of|"
    r"brings out|reveals|shows off|"
    r"(?:takes|lifts|pulls|whips) the (?:wraps|lid|veil|curtain|covers?) (?:off|on)|premieres)"
)
_GAP = (
    r"(?:(?!(?:in|to|after|as|amid|at|by|about|from|and|against|of|into|probe|on)\b)"
    r"[\w&$€£.'’%+/-]+ ){0,7}"
)
PATTERNS = (
    pattern(
        r"<LAUNCHES> (?P<product><GAP><NOUN>)",
        confidence=0.9,
        is_strict=True,
        LAUNCHES=_LAUNCHES,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"(?:launches|launched|unveils?|unveiled|introduces?|introduced|releases|released|"
        r"debuts|open-sources|open sources|announces|rolls out|ships) (?:its |the |a |an |"
        r"new |all-new )*"
        r"(?P<product>(?-i:[A-Z][\w-]*)(?: (?-i:[A-Z0-9])[\w.-]*){0,4}? "
        r"(?:v?\d{1,4}(?:\.\d+){0,2}(?!\w)|(?-i:Pro|Max|Plus|Ultra|Lite|Mini|Air|One|X|AI|"
        r"Cloud|Studio|Copilot|Agent|Hub|Go|Flow|Connect|Pay|360|Edge|Enterprise|Code|OS))"
        r"\b)",
        confidence=0.88,
        is_strict=True,
        LAUNCHES=_LAUNCHES,
    ),
    pattern(
        r"(?:launches|unveils|introduces|releases|open-sources|open sources) (?:its |the |"
        r"a |an )?(?P<product>(?-i:[A-Z])[\w-]*(?: (?-i:[A-Z0-9])[\w.-]*){0,3})(?=,| for |"
        r" to | with | as | that |: |$| at [A-Z]| — | - )",
        confidence=0.8,
    ),
    pattern(
        r"(?:unveils?|unveiled|introduces?|introduced|debuts|launches|launched|reveals|"
        r"releases) (?:its |an? |the |his |their )?(?:first|new|next-generation|next-gen|"
        r"all-new|latest|redesigned|cheaper|lighter|updated|first-ever|faster|smaller|"
        r"second-generation|long-awaited|refreshed) "
        r"(?P<product>(?!plan|strategy|polic|law|bill|rules|measures|initiative|campaign|"
        r"sanction|offensive|scheme|route|flight|logo|brand|board|office|store|"
        r"headquarters|factory|plant|CEO|chief|fund|round|tariff|tax|era|chapter)"
        r"[\w&.’'-]+(?: (?!in|for|to|as|after|with|at|on|of)[\w&.’'-]+){0,4})",
        confidence=0.8,
    ),
    pattern(
        r"\badd(?:s|ed)? (?P<product><GAP><NOUN>) to (?:its|the|their) ",
        confidence=0.82,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"^(?:introducing|announcing|say hello to|meet(?! <PERSON>(?:,|$| from))|"
        r"now available|now live|launching|"
        r"just launched|new|available now)[:\s]+(?!our (?:series|seed|new (?:ceo|cfo|"
        r"chief|vp|head))|(?:the|our|your) (?:[\w-]+ )?(?:"
        r"team|people|crew|staff|makers|founders?|winners|speakers|engineers?|interns?|"
        r"colleagues?|customers?|community|members?|author|finalists)\b|the new (?:ceo|chief))"
        r"(?P<product>[\w][\w .&+'’-]{1,60}?)(?=[:,–—!]|\.(?:\s|$)|$| for | to | - | with "
        r"| by | of |the )",
        subject="own",
        confidence=0.78,
    ),
    pattern(
        r"^(?P<product>[\w][\w .&+-]{1,40}?) (?:is|are) (?:now |finally )?(?:generally "
        r"available|available|live|here|out)\b",
        subject="own",
        confidence=0.72,
    ),
    pattern(
        r"(?:正式|宣布|重磅|首次|全新|今日|将|即将|联合|同步|全球)*(?:发布|推出|上线|开源|"
        r"亮相|首发)(?:了)?(?:首款|首个|全新|新款|新一代|全球首款|新)?(?P<product>[^，"
        r"。；！？]{0,24}?(?:模型|产品|平台|系统|芯片|手机|新品|App|APP|应用|工具|车型|"
        r"SUV|轿车|新车|机器人|方案|服务|助手|引擎|智能体|耳机|手表|眼镜|平板|电脑|笔记本|"
        r"处理器|操作系统|框架|功能|软件|云|套件|版本|旗舰|浏览器|无人机|电池|插件|"
        r"解决方案|AI|套餐|\d(?:\.\d+)?(?:\s?(?:Pro|Max|Ultra|Plus))?))",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:发布|推出|上线|开源)(?P<product>[「“《\"]?(?-i:[A-Z])[\w\-. "
        r"]{1,30}[」”》\"]?)(?=$|，|。|：|；)",
        confidence=0.85,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the product."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("Trellis Packaging launches plastic-free coffee carton", {"subject": "Trellis Packaging"}),
    ("Tessellate adds route builder to its platform", {"product": "route builder"}),
    ("Kia lifts the wraps off compact electric van", {"subject": "Kia"}),
    ("Meet the team: Nadia on delivering forty go-lives", None),
    (
        "Acme launches AI assistant for warehouse managers",
        {"subject": "Acme", "product": "AI assistant"},
    ),
    ("Introducing Foo 3.0", {"product": "Foo 3.0"}),
    ("Anthropic releases Claude Opus 5", {"subject": "Anthropic", "product": "Claude Opus 5"}),
    ("Fintech startup Monavo unveils corporate card", {"subject": "Monavo"}),
    ("Notion Introduces Custom Agents for Teams", {"subject": "Notion"}),
    ("Siemens rolls out new factory automation software", {"subject": "Siemens"}),
    ("Rivian unveils cheaper SUV", {"subject": "Rivian"}),
    ("Meta open-sources Llama 5", {"subject": "Meta", "product": "Llama 5"}),
    ("Announcing Tessellate Cloud: maps without servers", {"product": "Tessellate Cloud"}),
    ("Workflows is now generally available", {}),
    ("Brightpath announces general availability of payroll platform", {"subject": "Brightpath"}),
    ("Garmin to launch smartwatch with satellite messaging", {"subject": "Garmin"}),
    ("华为发布新一代昇腾芯片", {"subject": "华为"}),
    ("星河智能推出企业级AI助手", {"subject": "星河智能"}),
    ("DeepSeek开源V4大模型", {"subject": "DeepSeek"}),
    ("大疆正式发布Mavic 5 Pro", {"subject": "大疆"}),
    ("EU launches antitrust investigation into Acme", None),
    ("SpaceX launches 23 satellites", None),
    ("Hamas releases hostages", None),
    ("Acme releases third-quarter results", None),
    ("Singer releases new album", None),
    ("Acme launches search for new CEO", None),
    ("North Korea launches missile", None),
    ("Activist launches campaign against Acme", None),
    ("How to launch a product", None),
    ("Chancellor unveils budget", None),
    ("Startup launches fall 20%, study says", None),
    ("Acme announces dates of annual conference", None),
    ("比亚迪发布三季度财报", None),
    ("央行发布公告", None),
    ("歌手推出新专辑", None),
    ("如何发布一款产品", None),
    ("Meet Jane Doe, who runs our support team", None),
)
