"""The account launches, unveils or releases a product."""

from collections.abc import Iterable

from tasks.rules.triggers._core import Clause, Fact
from tasks.rules.triggers._patterns import cues, pattern, veto

VERSION = 4
CUES = cues(
    """
    opens | 's new | 's latest | develops | invents | makes | puts | hits | rolls | cuts the |
    's first | launch | unveil | introduc | releas | rolls out | roll out | rolled out |
    rolling out | debut | announc | available | ships | shipping | meet | say hello | brings |
    reveals | wraps off | lid off | veil off | curtain off | cover off | covers off | lid on |
    shows off | open-sources | open sources | open-sourced | adds | add | new: | presents |
    goes | go live | is live | is out | is here | it's here | are live | lets | can now |
    to let | selling | offering | offers | serves up | brews up | cooks up | whips up |
    dishes up | rustles up | dreams up | conjures up | cranks out | opens up | opens its |
    opens the | to everyone | hits shelves | hits the | to market | on sale | teases |
    previews | with move into | shipped | we built | we've built | premieres | takes on |
    drops | builds | creates | in beta | beta | gets | now in | pilots | trials | puts out |
    brought out | brings out | rolls off | comes off | come off | comes to | come to |
    pre-order | preorder | new from | latest from | postponed | delayed | unfurls |
    commercialis | commercializ | serves | dishes | yank | throws open | to all | on the table |
    switches on | switches it on | fires up | sneak | reveal | sold out | courtesy of |
    leave the line | lifts | unboxes | uncorks | now plugs | you can | prototype | to start |
    reimagined | commerciali | 发布 | 推出 | 上线 | 亮相 | 开源 | 首发 | 问世 | 开售 | 首秀 |
    新品 | 公测 | 内测 | 开卖 | 推 | 上市 | 新款 | 揭晓
    """
)
# What a company launches that is no product, as the head of the object.
_NOT_PRODUCT = (
    r"(?:investigations?|probes?|inquir(?:y|ies)|enquiry|attacks?|assault|strikes?|campaigns?|"
    r"bids?|search|hunt|funds?|IPO|lawsuits?|suit|appeals?|actions?|challenge|case|claims?|"
    r"proceedings|missiles?|satellites?|rockets?|offensive|war|reviews?|recruitment|hiring|"
    r"consultation|tender|takeover|career|crackdown|raids?|manhunt|petition|buy-?back|offerings?|"
    r"placing|rights issue|spacecraft|contest|competition|scholarships?|bursary|partnerships?|"
    r"alliance|joint venture|tie-up|collaboration|recall|mission|initiative|drive|push|plans?|"
    r"strateg(?:y|ies)|roadmap|statement|results|earnings|reports?|footage|trailer|album|single|"
    r"songs?|films?|movie|hostages?|prisoners?|survey|study|research|names|findings|guidance|"
    r"details|documents|files|white ?paper|schedule|photos?|images|book|memoir|transcript|budget|"
    r"statue|monument|memorial|polic(?:y|ies)|portrait|tax|lev(?:y|ies)|tariffs?|logo|rebrand|"
    r"identity|offices?|stores?|shops?|headquarters|HQ|factory|plant|hubs?|cent(?:er|re)s?|"
    r"warehouse|showroom|restaurants?|clinics?|outlets?|CEO|CFO|CTO|chief|boss|board|squad|"
    r"round|"
    r"financing|raise|crowdfunding|crowdfund|ICO|share sale|sale|auction|foundation|charity|"
    r"academy|"
    r"school|lessons|apprenticeships?|internships?|cost-cutting|savings|transformation|"
    r"restructuring|redundanc\w+|index|rankings?|awards?|prize|conference|summit|festival|"
    r"exhibition|tour|concert|boycott|revolt|rebellion|protests?|passport|force|himself|herself|"
    r"laws?|bill|ban|rules|curbs|measures|charges?|fees?|prices?|discounts?|wage|week|"
    r"redundancies|"
    r"flights?|route|sequel|series [A-K]|dividend|"
    r"merger|acquisition|settlement|layoffs|"
    r"shake-up|overhaul|red carpet|vaccination|legislation|carpet|poll|mural|baby|star on|"
    r"accelerator|incubator|orbit|defen[cs]e|tirade|broadside|hostilities|expansion|"
    r"operations?|era|chapter|newsletter|blog|quarter|webcast|intention|date|death|retirement|"
    r"winners?|appointment|bankruptcy|closing|sit-in|boat|ship\b|attempt|comeback|helpline|"
    r"hotline|"
    r"line-up of speakers|sanctions|scheme for|season|statistics|figures|warning|proposals?)\b"
)
VETO = veto(
    # What it is says that it is no product.
    r", (?:an?|its|the|our) (?:[\w-]+ ){0,2}(?:campaign|charity|foundation|inquiry|initiative|"
    r"investigation|plan to|review|drive|fund|board|venue|route)\b|"
    r"\b(?:release date|hostages?|jail|music video|product launch checklist|"
    r"rumou?red|leaked?|tariffs?|red carpet|legislation|vaccination|government to|"
    r"into orbit|launch ?pad|soft launch party|product launches|launches we|lifeboat|"
    r"launch (?:failure|delayed)|lobbying|star on|taste test|hands[- ]on)\b"
    r"|发布会?(?:公告|财报|业绩|声明|通知|报告|预告|白皮书|指数|数据|研报|年报|季报|榜单|"
    r"预警|招股书|致歉)"
    r"|发布(?:[^，。；]{0,12})(?:公告|财报|业绩|声明|通知|报告|预告|白皮书|指数|数据|研报|"
    r"年报|季报|榜单|预警|招股书|"
    r"意见|办法|规定|政策|标准|岗位|案例|建议|提醒|名单|地图|倡议|宣言|计划|招聘|海报|预案|"
    r"展望|战略)"
    r"|推出.{0,8}(?:政策|措施|活动|基金|ETF|专辑|优惠|新剧|新歌)|上线.{0,6}(?:活动)"
    r"|(?:提前|抢先|抢“?鲜”?|正当季|大量)上市|上市(?:公司|后备|委|首日|申请|辅导|计划|受理|"
    r"敲钟|进程)|替你试|横评|试用"
)
# Things to touch; as the first of two nouns ("coffee prices") they are no product.
_GOODS = (
    r"(?:terminals?|meters?|motors?|pumps?|valves?|turbine|compressor|inverter|panels?|"
    r"lamps?|oven|"
    r"fridge|dishwasher|washing machine|vacuum|kettle|mattress|sofa|(?:e-)?bikes?|scooters?|"
    r"motorcycle|motorbike|bus|tractor|excavator|forklift|crane|trailer|jet|hatchback|crossover|"
    r"pickup|lorry|caravan|cartons?|bottles?|pouch(?:es)?|packaging|lids?|cups?|labels?|"
    r"containers?|"
    r"pallets?|coatings?|adhesives?|resins?|fertili[sz]ers?|fabrics?|alloys?|cement|paint|shoes?|"
    r"sneakers?|trainers|jackets?|jeans|helmets?|skincare|serum|shampoo|perfume|fragrance|"
    r"lipstick|"
    r"sunscreen|cream|coffee|tea|chocolate|cereals?|yogh?urts?|beers?|wines?|gin|whisky|whiskey|"
    r"vodka|ice cream|sauces?|soups?|pizzas?|crisps|biscuits?|cookies|noodles|milk|cheese|"
    r"sausages?|"
    r"shakes?|bars?|gums?|kibble|formula|inhaler|implant|pacemaker|pill|vaccine|test kits?|"
    r"tests?|"
    r"patch(?:es)?|grippers?|arms?|exoskeletons?|tiles?|padlocks?|advance|jerky|aligners?|"
    r"hearing aids?|glasses|ring|bracelet|soundbar|consoles?|keyboard|"
    r"mouse|"
    r"switch|thermostat|doorbell|locks?|toys?|transceivers?|receivers?|amplifiers?|lasers?|"
    r"antennas?|modems?|probes? for|bartender|mortgages?|pensions?|loans?|bonds? for|cover|"
    r"polic(?:y) for)"
    r"(?=$|[,.:;!]| (?:for|with|that|in|to|at|as|made|from|by|and|on|range|line|aimed|after|"
    r"ahead|"
    r"which|under|using|brand|where|so)\b)"
)
_NOUN = (
    r"(?:platforms?|apps?|tools?|toolkit|products?|services?|software|models?|chips?|chipset|"
    r"processors?|GPUs?|features?|assistants?|agents?|solutions?|suite|APIs?|SDK|version|"
    r"devices?|"
    r"phones?|smartphones?|laptops?|robots?|cobots?|cards?|wallets?|line|lineup|vehicles?|"
    r"SUVs?|EVs?|"
    r"sedan|trucks?|vans?|engines?|systems?|copilot|marketplace|dashboards?|plug-?ins?|"
    r"integrations?|"
    r"edition|subscriptions?|chatbots?|headsets?|earbuds|watch|smartwatch|tablets?|cameras?|"
    r"drones?|"
    r"sensors?|batter(?:y|ies)|kits?|framework|LLMs?|operating system|browser|search|studio|"
    r"cloud|"
    r"accounts?|insurance|stablecoin|app store|portal|modules?|extension|program|programme|tech|"
    r"technology|generation|range|collection|drinks?|snacks?|burgers?|menu|series|capabilit\w+|"
    r"analytics|AI|delivery|support|mode|payments?|checkout|database|language|library|workspace|"
    r"speakers?|displays?|monitors?|bots?|network|builder|simulator|gateway|scanner|printers?|"
    r"tracker|planner|editor|headphones|goggles|routers?|servers?|chargers?|triage|passes|pass|"
    r"voucher|lite|membership|plan for|box|boxes|shoe line|label|tier|layer|stack|hardware|"
    rf"{_GOODS})\b"
)
_GAP = (
    r"(?:(?!(?:in|to|after|as|amid|at|by|about|from|and|against|of|into|probe|on|for|with|"
    r"that)\b)"
    r"[\w&$€£.,'’%+/-]+ ){0,7}"
)
_SHORT = (
    r"(?:(?!(?:in|to|after|as|amid|at|by|about|from|against|of|into|on|for|with|that|and)\b)"
    r"[\w&$€£.'’%+/“”‘\"-]+ ){0,5}?"
)
_END = (
    r"(?=\s*(?:$|[,.:;!?—–|(“‘\"])| (?:for|to|with|in|at|as|that|which|on|after|from|by|"
    r"and|amid|ahead|"
    r"via|across|aimed|using|under|into|when|while|who|where|built|designed|made|powered|"
    r"this|next|"
    r"today|of|so|just|months|weeks|days|-)\b| - )"
)
# Of these verbs any object is a product unless it is in the list above.
_LAUNCHES = (
    r"(?:launches|launched|launch|launching|unveils?|unveiled|introduces?|introduced|introducing|"
    r"releases?|released|rolls? out|rolled out|rolling out|debuts?|debuted|open-sources|"
    r"open sources|open-sourced|brings? out|brought out|premieres|"
    r"announces? (?:the )?(?:launch|availability|general availability|release|debut|rollout) of|"
    r"announced (?:the )?(?:launch|availability|general availability|release|debut) of|"
    r"unfurls|commerciali[sz]es|unwraps|unboxes|uncages|unleashes|"
    r"(?:takes|lifts|pulls|whips) the (?:wraps|lid|veil|curtain|covers?) (?:off|on))"
)
# These need a noun that tells of a product.
_MAKES = (
    r"(?:ships|reveals|shows off|announces|announced|presents|puts out|drops|teases|previews|"
    r"pilots|throws open|switches on|fires up|lifts (?:the )?(?:lid|veil|curtain) on|bottles|"
    r"trials|builds|creates|develops|designs|crafts|serves up|brews up|cooks up|whips up|"
    r"dishes up|"
    r"rustles up|dreams up|conjures up|cranks out|starts (?:selling|shipping|offering|making)|"
    r"begins (?:selling|shipping|offering|making)|now (?:offers|sells|ships)|to (?:offer|"
    r"start selling)|"
    r"goes (?:live|[a-z-]{3,14}) with|(?:breaks|jumps|moves|muscles) into [^,;]{3,30} with|"
    r"takes on [^,;]{3,40} with|takes aim at [^,;]{3,40} with|expands [^,;]{3,30} with|"
    r"brings|bets on|adds)"
)
_SKIP = (
    r"(?:(?:its|the|a|an|their|our|first|new|all-new|own|world['’]s first|industry['’]s first) )*"
)
PATTERNS = (
    # "launches Route Board, a view for managers": a name, and what it is.
    pattern(
        r"<LAUNCHES> (?P<product>(?-i:[A-Z][\w.'’-]{0,24}(?: [A-Z0-9][\w.'’-]{0,24}){0,3}))"
        r"(?=, (?:an?|its|the|our) )",
        confidence=0.85,
        LAUNCHES=_LAUNCHES,
    ),
    pattern(
        r"<LAUNCHES> (?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>)",
        confidence=0.9,
        is_strict=True,
        LAUNCHES=_LAUNCHES,
        SHORT=_SHORT,
        NOT=_NOT_PRODUCT,
        END=_END,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"<MAKES> (?!<SHORT><NOT><END>)(?P<product><GAP><NOUN>)(?! (?:to|from) the )",
        confidence=0.82,
        MAKES=_MAKES,
        SHORT=_SHORT,
        NOT=_NOT_PRODUCT,
        END=_END,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"(?:launches|launched|unveils?|unveiled|introduces?|introduced|releases|released|"
        r"debuts|open-sources|open sources|announces|rolls out|ships) <SKIP>"
        r"(?![^,;:]{0,50}\b(?:results|earnings|dividend|conference|meeting|call|webcast)\b)"
        r"(?P<product>(?-i:[A-Z][\w-]*)(?: (?-i:[A-Z0-9])[\w.-]*){0,4}? "
        r"(?:v?\d{1,4}(?:\.\d+){0,2}(?!\w)|(?-i:Pro|Max|Plus|Ultra|Lite|Mini|Air|One|X|AI|"
        r"Cloud|Studio|Copilot|Agent|Hub|Go|Flow|Connect|Pay|360|Edge|Enterprise|Code|OS))"
        r"\b)",
        confidence=0.88,
        is_strict=True,
        SKIP=_SKIP,
    ),
    pattern(
        r"<LAUNCHES> <SKIP>(?!(?:in|into|at|on|to|with|as|for|by|from|after|amid|against|"
        r"over|next|this|today|"
        r"across|off|up|under|here|soon|and|or|million|sooner|late|early)\b|[\d$€£])(?!<SHORT><"
        r"NOT>)"
        r"(?P<product>(?:[\w&.’'“”‘/+-]+ ){0,6}?[\w&.’'”+-]{2,})<END>",
        confidence=0.8,
        LAUNCHES=_LAUNCHES,
        SKIP=_SKIP,
        SHORT=_SHORT,
        NOT=_NOT_PRODUCT,
        END=_END,
    ),
    pattern(
        r"\badd(?:s|ed|ing)? (?P<product><GAP><NOUN>) to (?:its|the|their) ",
        confidence=0.82,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"\bopens (?:up )?(?:its |the )?(?P<product>(?:[\w.-]+ ){0,3}?(?:APIs?|platform|"
        r"app|SDK|beta|chip|computer|AI|cloud|"
        r"models?|code|marketplace|network|tools?|software|service|waitlist|store)) (?:up )?"
        r"(?:to|for) (?!\d)",
        confidence=0.82,
    ),
    # "Wraps come off Kestrel", "Pre-orders start for Acme's cargo trike", "New from Acme: ..."
    pattern(
        r"\b(?:(?:wraps?|covers?|lid|veil|curtain|dust sheets?) (?:comes?|came|is|are|lifted|"
        r"goes|go|whipped|pulled) (?:lifted |taken |pulled )?off|(?:first|early|sneak) (?:look|"
        r"peek|glimpse) (?:at|of)|curtain (?:rises|up|goes up) (?:on|for))"
        r" [^;:.]{2,60}? (?:from|by|at)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:pre-?orders?|sales|deliveries|shipping|shipments?|orders|bookings|sign-ups|beta|"
        r"beta test|trials?|preview|general availability|countdown|release date|launch date|"
        r"launch)(?: (?:now|is|are))? (?:starts?|opens?|begins?|begin|set|open|live|under way|"
        r"kicks? off|nears|confirmed|due|delayed|postponed|slips|pushed back)"
        r"(?: [a-z]+){0,2}? (?:for|of) (?P<who>(?-i:[A-Z0-9])[\w&.’'-]*(?: (?-i:[A-Z0-9&])"
        r"[\w&.-]*){0,3}?)['’]s? (?P<product><GAP><NOUN>)?",
        subject="who",
        confidence=0.8,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"^(?:new|latest|fresh|just in|just out|hot off the (?:press|bench|line)|out now|"
        r"straight)"
        r" (?:from|by|out of)(?P<who>)[^,;:]{2,40}?: (?P<product>[^,;:.]{3,50})",
        subject="who",
        confidence=0.8,
    ),
    pattern(
        r"^(?:postponed|delayed|scrapped|pulled|unveiled|revealed|launched|released|out now|sold "
        r"out[\w ]{0,20}|in shops now|on sale now|coming soon|teased): (?P<who>(?-i:[A-Z])"
        r"[\w&.’'-]*(?: (?-i:[A-Z&])[\w&.-]*){0,3}?)['’]s? (?P<product><GAP>(?:<NOUN>|drop\b|"
        r"mirror|gadget|remake|prototype))",
        subject="who",
        confidence=0.78,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    # "Passkeys come to Acme", "Dark mode lands in Acme"
    pattern(
        r"^(?:[\w-]+ ){0,3}(?:mode|passkeys?|widgets?|payments?|alerts?|reminders|folders|tags|"
        r"search|sync|sharing|chat|calls|captions|translation|templates?|comments|filters|"
        r"shortcuts|invoicing|reporting|integration|login|sign-in|support|themes?|subtitles|"
        r"detection|dictation|bookings?|wallets?|accounts|features?|dashboards?) (?:comes?|"
        r"arrives?|"
        r"lands?|is coming|are coming|is here|rolls? out|now|goes? live) (?:to|in|at|on|for)"
        r"(?P<who>)(?! (?:light|life|terms|a head|power))",
        subject="who",
        confidence=0.75,
    ),
    # A thing that a customer can hold, with the maker behind it: "hits wallets courtesy of Acme".
    pattern(
        r"<NOUN> [^,;:.]{0,40}?(?:hits?|reach(?:es)?|lands?|arrives?|goes?|comes?|rolls?|joins?|"
        r"debuts?|appears?)\b [^,;:.]{2,40}? (?:courtesy of|thanks to|made by|built by|dreamed "
        r"up by"
        r"|dreamt up by)(?P<who>)",
        subject="who",
        confidence=0.78,
        NOUN=_NOUN,
    ),
    pattern(
        r"(?P<product><NOUN>) (?:for|with|that|of|made) [^,;:.]{2,40}?, (?:from|by)(?P<who>)",
        subject="who",
        confidence=0.72,
        NOUN=_NOUN,
    ),
    pattern(
        r"\badds? (?P<product>[^,;:.]{3,40}?) to (?:its|the|their) (?:[\w-]+ )?(?:menu|range|"
        r"line-?up|app|platform|offer|offering|arsenal|shelves|catalogue|catalog|portfolio of "
        r"(?:apps|products|services)|toolbox|repertoire|suite|list of features)\b",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:opens|throws open|frees|gives away|releases|hands|makes|puts) (?:up )?(?:its |"
        r"the )"
        r"(?![^,;:.]{0,30}\b(?:docs|books|doors|homes?|archives?|letters?|accounts|fund|heart|"
        r"offices?|grounds|gardens?|meeting|shares|sale)\b)"
        r"(?:[\w-]+ ){1,4}?(?:(?:up )?to (?:all|everyone|anyone|the public|developers|outsiders|"
        r"the "
        r"world)|for (?:all|everyone|free)|on the table|open[- ]source|free to use)\b(?! "
        r"inclined)",
        confidence=0.78,
    ),
    pattern(
        r"\b(?:begins|starts|kicks off|commences) (?:shipping|deliveries|selling|production)$",
        confidence=0.75,
    ),
    pattern(
        r"\b(?:yanks?|pulls|withdraws|recalls|drops|halts|shelves|postpones|delays|pushes back|"
        r"to yank|to pull) (?:the |its |launch of |release of |rollout of |plans for )*(?:new|"
        r"upcoming|long-awaited|next|forthcoming|planned) (?P<product><GAP><NOUN>)",
        confidence=0.78,
        status="withdrawn",
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    # "brings fall detection to cheap watches", "serves up a tuna that never swam"
    pattern(
        r"\bbrings (?P<product>(?!(?:joy|hope|relief|peace|chaos|home|jobs|life|charges|case|"
        r"suit|action|an? end|cheer|rain|snow|order|trial|light|total|curtain|claims?)\b)"
        r"(?:[\w-]+ ){1,4}?)to (?:[\w-]+ ){0,2}?(?:phones|watches|cars|laptops|bikes|apps?|tills|"
        r"desktops?|browsers?|drivers|patients|shoppers|savers|renters|farmers|kids|users|teams|"
        r"customers|merchants|developers|shelves|kitchens|smartphones|tablets|android|ios|iphone|"
        r"wrists?|ears|wallets|tvs?|the (?:masses|desktop|web|wrist|ward|classroom|kitchen|high "
        r"street|cloud))\b",
        confidence=0.76,
    ),
    pattern(
        r"\b(?:serves up|dishes up|cooks up|whips up|brews up|bakes up|dreams up|conjures up|"
        r"shows off|cranks out) (?:an? |its )?(?P<product>(?!(?:win|defeat|thriller|treat|shock|"
        r"surprise|trouble|record|trophy|skills|baby|ring|storm|engagement|dress|"
        r"outfit|look|tattoo|bump|medal|new (?:haircut|look)|plan|scheme|deal|abs|body|figure|"
        r"profit\w*)\b)[^,;:.]{3,50}?)(?=$|[,;:.]| (?:for|that|which|made|with|from|in|at)\b)",
        confidence=0.74,
    ),
    pattern(
        r"\bnow (?:plugs|hooks|connects|talks|syncs|works|links|integrates) (?:in)?(?:to|with) ",
        confidence=0.75,
    ),
    pattern(
        r"^(?:(?:public |open |private )?beta['’]?s? (?:is )?(?:now )?(?:open|live|here)|"
        r"(?:early "
        r"access|sign-ups|the waitlist) (?:is|are) (?:now )?open|come and (?:break|try|test|"
        r"kick))\b",
        subject="own",
        confidence=0.72,
    ),
    # What customers can do from now on.
    pattern(
        r"(?:(?:to|will|can|now) (?:now )?(?:let|lets|allow|allows)|lets) (?:its )?(?:you|"
        r"users|customers|shoppers|"
        r"merchants|drivers|riders|sellers|teams|members|people|businesses|travellers|patients|"
        r"developers|anyone|everyone|diners|guests|savers|borrowers|parents|staff|landlords|"
        r"[a-z]{4,12}s)\b "
        r"(?!(?:go|off|down|know)\b)",
        confidence=0.75,
    ),
    pattern(
        r"(?:['’]s? )?(?:users|customers|members|riders|drivers|merchants|shoppers|subscribers|"
        r"clients|"
        r"travellers|savers) (?:can|will) now\b",
        confidence=0.72,
    ),
    pattern(
        r"^(?:you|users|customers|anyone|everyone) can now [^,;.]{3,60} (?:in|with|on|from|"
        r"via) (?P<who>(?-i:[A-Z]))",
        subject="own",
        confidence=0.78,
    ),
    pattern(
        r"^(?:introducing|announcing|say hello to|meet(?! <PERSON>(?:,|$| from))|it['’]s here|"
        r"now (?:available|live|shipping|in beta)|launching|new(?=:)|coming soon|"
        r"just (?:launched|shipped)|available now|new in [\w.-]{2,20})[:,!—–\s]+"
        r"(?!(?:our|the|your|a|an) (?:[\w-]+ ){0,2}?(?:series|seed|ceo|cfo|chief|vp|head|"
        r"team|people|crew|staff|makers|founders?|winners|speakers|engineers?|interns?|"
        r"partnership|"
        r"partner|integration partner|office|home|HQ|hub|"
        r"colleagues?|customers?|community|members?|author|finalists)\b|the new (?:ceo|chief))"
        r"(?P<product>[\w][\w .&+'’-]{1,60}?)(?=[:,–—!]|\.(?:\s|$)|$| for | to | - | with "
        r"| by | of | in |the )",
        subject="own",
        confidence=0.78,
    ),
    pattern(
        r"^(?:today |this week |this morning )?(?:,? )?(?:we['’]re |we are |we['’]ve |we "
        r"have |we )(?:just |now |finally |proudly |"
        r"excited to (?:be )?|thrilled to |proud to |happy to |delighted to )*(?:launch(?:ed|"
        r"ing)?|"
        r"shipp(?:ed|ing)|ship|releas(?:ed|ing|e)|introduc(?:ed|ing|e)|unveil(?:ed|ing)?|built|"
        r"rolling out|rolled out|open-sourc(?:ed|ing)|announc(?:e|ing) the launch of)(?! "
        r"(?:our )?(?:team|"
        r"an? (?:fund|round|survey|report|investigation))) ",
        subject="own",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:is|are|goes|go) (?:now |finally |officially )?(?:out|live|available|here|"
        r"generally "
        r"available)(?= (?:for everyone|for all|for good|on (?:ios|android|the app)|in "
        r"(?:open |public |private )?beta|"
        r"worldwide|to (?:everyone|all|customers|users))|$|!|\.)(?! of\b)",
        confidence=0.75,
    ),
    pattern(
        r"^(?P<product>[\w][\w .&+-]{1,40}?) (?:is|are) (?:now |finally )?(?:generally "
        r"available|available|live|here|out(?! of))(?=$|[,.!:]| (?:now|today|for|on|in "
        r"(?:open |public )?beta|to)\b)",
        subject="own",
        confidence=0.72,
    ),
    pattern(
        r"\b(?:hits?|lands? on|arrives on|reaches|rolls onto) (?:the )?(?:shelves|store "
        r"shelves|supermarket shelves|app stores?|shops|stores|menus|screens|supermarkets|"
        r"high street|market|road|streets)(?=$|[,.:;]| (?:in|with|on|at|this|next|from)\b)",
        confidence=0.75,
    ),
    pattern(
        r"(?:正式|宣布|重磅|首次|全新|今日|将|即将|联合|同步|全球|在[^，。；\s]{1,12}?)*(?:发布"
        r"|推出|上线|开源|亮相|首发|"
        r"发表|开售|带来|公测|上新)(?:了)?(?:首款|首个|全新|新款|新一代|全球首款|"
        r"新)?(?P<product>[^，"
        r"。；！？\s]{0,24}?(?:模型|产品|平台|系统|芯片|手机|新品|App|APP|应用|工具|车型|"
        r"SUV|轿车|新车|机器人|方案|"
        r"服务|助手|引擎|智能体|耳机|手表|眼镜|平板|电脑|笔记本|处理器|操作系统|框架|功能|"
        r"软件|云|套件|版本?|旗舰|浏览器|"
        r"无人机|电池|插件|解决方案|AI|套餐|头盔|系列|终端|传感器|设备|装备|仪|一体机|机床|"
        r"机械臂|材料|涂料|电机|雷达|"
        r"屏|显示器|路由器|音箱|床垫|配送|频道|专区|会员|支付|钱包|卡|保险|险|贷|套装|口味|"
        r"饮料|咖啡|零食|香水|"
        r"护肤|面膜|疫苗|试剂盒?|跑鞋|鞋|NOA|智驾|小程序|数据库|API|分身|摄像头|相机|车|"
        r"\d(?:\.\d+)?(?:\s?(?:Pro|Max|Ultra|Plus))?))",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:发布|推出|上线|开源|首发)(?:了|新品|全新)?(?P<product>[「“《\"]?(?-i:[A-Z])[\w\-. "
        r"]{1,30}[」”》\"]?|[「“《][^」”》]{2,20}[」”》])(?=$|，|。|：|；| )",
        confidence=0.85,
    ),
    pattern(
        r"(?:(?<=[，。：\s])|^)(?:首款|新款|联名|旗下|新一代|全新)?(?P<product>[^，。；！？\s]{"
        r"0,12}?(?:模型|产品|平台|系统|芯片|手机|新品|"
        r"新车|机器人|助手|智能体|耳机|手表|眼镜|头盔|系列|无人机|电池|App|APP|功能|小程序|"
        r"新款|\dPro|车型|SUV))"
        r"(?:今日|今天|正式|明日|今|于[^，。；]{2,8}|全球|全渠道|同步|即将|将|重磅|[^，。；\s]{"
        r"1,4}月\d{0,2}日?)*(?:首发|上线|开售|发布|亮相|上市|问世|"
        r"开卖|公测|首秀|发售)",
        confidence=0.8,
    ),
    pattern(
        r"(?<=[\s」])(?:将|拟|首|力)?推(?!出|进|动|迟|高|升|翻|荐|特|广|文|"
        r"介)(?P<product>[^，。；\s]{2,14})$",
        confidence=0.75,
    ),
    pattern(
        r"(?P<who>(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z0-9&])[\w&.-]*){0,3}?)['’]s (?:new|"
        r"latest|newest|first|next) (?P<product><GAP><NOUN>) "
        r"(?:[a-z]{3,12}s|can|will|lets|aims to|promises)\b(?! (?:fail|flop|slammed|criticis))",
        subject="who",
        confidence=0.75,
        GAP=_GAP,
        NOUN=_NOUN,
    ),
    pattern(
        r"(?:shows off|develops|creates|builds|makes|invents|designs|hatches) (?:an? |its "
        r"|the |first |new )*(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:[\w’'-]+ ){0,3}?[\w’'-]{3,}) (?:that|which) [a-z]+s?\b",
        confidence=0.75,
        SHORT=_SHORT,
        NOT=_NOT_PRODUCT,
        END=_END,
    ),
    pattern(
        r"\b(?:puts|gets|brings|takes|rushes) (?P<product>[^,;.]{3,50}?) (?:to market|on "
        r"sale|to the masses|to shelves|into shops|into production|to the high street)\b",
        confidence=0.8,
    ),
    pattern(
        r"\b(?:rolls|rolling|rolled) (?P<product>(?:[\w’'-]+ ){0,4}?[\w’'-]{3,}) out (?:to|"
        r"across|in|worldwide|globally|nationwide|for)\b",
        confidence=0.8,
    ),
    pattern(
        r"(?:首款)?(?:新品|新车|新机|产品|新款)(?P<product>[「“《][^」”》]{1,16}[」”》])(?:正"
        r"式|今日|全球|重磅)*(?:亮相|上市|首发|发布|开售|问世|上线)",
        confidence=0.85,
    ),
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """None beyond the product."""
    return ()


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
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
    ("Oatly-like start-up Grainger debuts barley drink in 400 cafes", {"subject": "Grainger"}),
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
)
