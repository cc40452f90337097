"""The words of product launches: what is a product, what is none, and who launches it how."""

from tasks.rules.triggers._patterns import veto

# A plan or a policy of its own, and none that customers buy ("pension plan", "term policy").
_OWN_PLAN = (
    r"(?<!pension\s)(?<!prepaid\s)(?<!postpaid\s)(?<!insurance\s)(?<!health\s)(?<!data\s)(?<!care\s)"
    r"(?<!dental\s)(?<!mobile\s)(?<!broadband\s)(?<!internet\s)(?<!subscription\s)(?<!lite\s)(?<!family\s)"
    r"(?<!unlimited\s)(?<!payment\s)(?<!annual\s)(?<!monthly\s)(?<!tier\s)(?<!term\s)(?<!life\s)(?<!motor\s)"
    r"(?<!savings\s)(?<!guarantee\s)(?<!cover\s)(?:plans?|polic(?:y|ies))"
)
# What a company launches that is no product, as the head of the object.
NOT_PRODUCT = (
    r"(?:investigations?|probes?|inquir(?:y|ies)|enquiry|attacks?|assault|strikes?|campaigns?|"
    r"bids?|search|hunt|funds?|IPO|lawsuits?|suit|appeals?|actions?|challenge|case|claims?|"
    r"proceedings|missiles?|satellites?|rockets?|offensive|war|reviews?|recruitment|hiring|"
    r"consultation|tender|takeover|career|crackdown|raids?|manhunt|petition|buy-?back|(?:public|"
    r"share|equity|note|notes|rights|stock|debt|private|secondary|registered|direct|coin|token|"
    r"unit|bond|convertible|exchange|ATM|[\d.]+[- ]?[mb]\w*) offerings?|offerings?(?= of\b)|"
    r"placing|rights issue|spacecraft|contest|competition|scholarships?|bursary|partnerships?|"
    r"alliance|joint venture|tie-up|collaboration|recall|mission|initiative|drive|push|"
    rf"{_OWN_PLAN}|"
    r"strateg(?:y|ies)|roadmap|statement|results|earnings|reports?|footage|trailer|album|single|"
    r"songs?|films?|movie|hostages?|prisoners?|survey|study|research|names|findings|guidance|"
    r"details(?! of)|documents|files|white ?paper|schedule|photos?|images|book|memoir|transcript|"
    r"budget|"
    r"statue|monument|memorial|portrait|tax|lev(?:y|ies)|logo|rebrand|"
    r"identity|offices?|stores?|shops?|headquarters|HQ|factory|plant|hubs?|cent(?:er|re)s?|"
    r"warehouse|showroom|restaurants?|clinics?|outlets?|CEO|CFO|CTO|chief|boss|(?:\w+ory|review|"
    r"new|safety|ethics|oversight|editorial) board|squad|"
    r"round|"
    r"financing|raise|crowdfunding|crowdfund|ICO|share sale|sale|auction|foundation|charity|"
    r"academy|"
    r"school|lessons|apprenticeships?|internships?|cost-cutting|savings|transformation|"
    r"restructuring|redundanc\w+|index|rankings?|awards?|prize|conference|summit|festival|"
    r"exhibition|tour|concert|boycott|revolt|rebellion|protests?|passport|force|himself|herself|"
    r"laws?|bill|ban|rules|curbs|measures|charges?|fees?|prices?|discounts?|wage|week|"
    r"redundancies|"
    r"flights?|routes?(?! (?-i:[A-Z]))|sequel|series [A-K]|dividend|"
    r"merger|acquisition|settlement|layoffs|"
    r"shake-up|overhaul|red carpet|vaccination|legislation|carpet|poll|mural|baby|star on|"
    r"accelerator|incubator|orbit|defen[cs]e|tirade|broadside|hostilities|expansion|"
    r"operations?|era|chapter|newsletter|blog|quarter|webcast|intention|date|death|retirement|"
    r"winners?|appointment|bankruptcy|closing|sit-in|boat|ship\b|attempt|comeback|helpline|"
    r"hotline|"
    r"line-up of speakers|sanctions|scheme for|season|statistics|figures|warning|proposals?|"
    r"councils?|projects?|signings?|players?|dramas?|sitcom|documentary|podcasts?|dress code|"
    r"(?:operating|business|pay|funding|staffing|leadership) model|events?|deals|teams?|task "
    r"?force|"
    r"working group|consortium|buyouts?|dialogue|talks|negotiations|timeline|dates?|webinars?|"
    r"minutes|note|notice|rating|forecast|outlook|targets?|goals|cash|debt|securities|shares|"
    r"stock|funding|investment|grants?|subsid(?:y|ies)|incentives?|pledge|commitment|ambitions?|"
    r"vision|code of conduct|guidelines|standards|regime|crisis|tests on|"
    r"(?:wired|covered|structured|callable|green|convertible|senior) (?:bonds?|notes)|"
    r"(?:four|five|three|six)-day week|(?:start-?up|accelerator|scout|advisory|council|partner|"
    r"affiliate|reseller|channel|mentor\w*|internship|graduate|trainee|apprentice\w*|redundancy|"
    r"severance|retirement|recruitment|outreach|CSR|grants?|fellowship|ambassador|awareness|"
    r"buyback|"
    r"repurchase|cost\w*|savings|retraining|education\w*|leadership|research|recycling|community|"
    r"volunteer\w*|exchange|residency|incentive|stock|share|funding|development|returnship|"
    r"scholarship|talent|cost-?\w*|resilience|safety|wellness|training|skills?|literacy|welfare|"
    r"efficiency|investment|exploration|drilling|clinical|trial|"
    r"listing|bond|commercial paper|notes?|cleanup|relief|return\w*) program(?:me)?s?|"
    # of a team or a state, not of a maker
    r"(?:new|home|away|third) (?:kit|strip|jersey)|fighters?|bombers?|warships?|submarines?|"
    # parts of the firm and what it pays, asks or suffers
    r"(?:venture(?: capital)?|investment|research|lending|philanthropic|media|consulting|VC|"
    r"advisory|charitable|non-?profit|foreign|trading|advertising|retail|wholesale) arm|"
    r"divisions?|(?:business|new|special|AI|research|dedicated|separate) units?|subsidiar(?:y|ies)|"
    r"spin-?(?:offs?|outs?)|start-?up(?! (?:credit|loans?))|speakers|agendas?|pricing|price list|"
    r"uniforms?|(?:supplier|ethics|conduct|governance|executive) code|hackathons?|ransom|demands?|"
    r"breach|outages?|(?:pay|trade|peace|rescue) deal|profits?|manifesto|consolidation|rewards? "
    r"for|(?:job|rate|tax|spending|cost|staff|production) cuts?|changes|(?:graduate|trainee|"
    r"apprentice\w*|bonus|pension|share|redundancy|buy-?back|retirement|charity|grant|relief|exit|"
    r"compensation|refund) schemes?|directors?|executives|management|leadership|partners|members|"
    r"ambassadors?|tagline|slogan|mascot|brand identity|visual identity|website redesign|"
    r"headcount|stake|interest|jobs|careers?|residency|fellowships?|think[- ]tank|lobby(?: "
    r"group)?|union|lottery|raffle|giveaway|promotion|wedding|relationship|romance|"
    r"diversity|sustainability|compliance|governance|safety culture|donation|fundrais\w+|"
    r"movement|trade war|counter-?\w+|countersuit|arbitration|audit|hearing|cleanup|clean-up|"
    r"exercise|drills?|training|workshops?|seminars?|courses?|meet-?ups?|dinner|gala|lunch|"
    r"residences?|apartments?|homes|houses|skyscraper|tower|stadium|casino|hotels?|resorts?|"
    r"airport|terminals? \d|bridge|pier|garden|playground|ring road|railway station|"
    r"(?:bumper|record|strong|weak|mixed|solid|upbeat|dismal|interim|annual|quarterly) \w+)\b"
    r"(?!-)"
)
# Verbs of launching, as a veto reads them: what they govern is checked once, for all patterns.
_GOVERNS = (
    r"\b(?:launch(?:es|ed|ing)?|unveil(?:s|ed|ing)?|introduc(?:es?|ed|ing)|releas(?:es?|ed|ing)|"
    r"roll(?:s|ed|ing)? out|debut(?:s|ed)?|reveal(?:s|ed)?|presents?|teas(?:es|ed)|brings? out|"
    r"plans(?: to launch)?|announc(?:es|ed)(?: (?:the )?(?:launch|release|introduction) of)?)"
)
# Things to touch; as the first of two nouns ("coffee prices") they are no product.
GOODS = (
    r"(?:TVs?|televisions?|projectors?|air (?:fryers?|purifiers?|conditioners?)|microwaves?|"
    r"heaters?|heat pumps?|boilers?|blenders?|toasters?|analy[sz]ers?|bioreactors?|spectrometers?|"
    r"microscopes?|switches|gateways|connectors?|capacitors?|transistors?|relays?|oscilloscopes?|"
    r"microcontrollers?|actuators?|encoders?|excavators?|loaders?|mowers?|harvesters?|bath bombs?|"
    r"terminals?|meters?|motors?|pumps?|valves?|turbine|compressor|inverter|panels?|"
    r"lamps?|oven|"
    r"fridge|dishwasher|washing machine|vacuum|kettle|mattress|sofa|(?:e-)?bikes?|scooters?|"
    r"motorcycle|motorbike|bus|tractor|excavator|forklift|crane|trailer|jet|hatchback|crossover|"
    r"pickup|lorry|caravan|cartons?|bottles?|pouch(?:es)?|packaging|lids?|cups?|labels?|"
    r"containers?|"
    r"pallets?|coatings?|adhesives?|resins?|fertili[sz]ers?|fabrics?|alloys?|cement|paint|shoes?|"
    r"sneakers?|trainers|jackets?|jeans|helmets?|skincare|masks?|wraps?|clothes|clothing|"
    r"furniture|kettles?|speakers?|serum|shampoo|perfume|fragrance|"
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
    r"antennas?|modems?|mice|backpacks?|mopeds?|roadsters?|supercars?|limousine|yachts?|probes? "
    r"for|bartender|mortgages?|pensions?|loans?|bonds? for|cover|"
    r"polic(?:y) for)"
    r"(?=$|[,.:;!]| (?:for|with|that|in|to|at|as|made|from|by|and|on|range|line|aimed|after|"
    r"ahead|"
    r"which|under|using|brand|where|so|goes|is|are|hits|launches|debuts|arrives|rolls|lets|will)\b)"
)
NOUN = (
    r"(?:platforms?|apps?|tools?|toolkit|products?|services?|software|models?|chips?|chipset|"
    r"processors?|GPUs?|features?|assistants?|agents?|solutions?|suite|APIs?|SDK|version|"
    r"devices?|(?:super)?computers?|(?:rival|alternative|competitor)(?= to\b|$|[,.:;])|"
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
    r"offerings?|innovations?|enhancements|SSDs?|hard drives|DRAM|memory|concept(?: car)?|"
    r"prototype|"
    rf"{GOODS})\b(?! (?:officers?|chief|head|director|managers?|team|makers?|giant|unit|division|"
    r"subsidiary|start-?ups?|company|firm|boss|business(?:es)?|arm|portfolio|assets|plants?|"
    r"executives?|strategist|lead|summit|conference|forum|"
    r"awards?|week|expo|fund|charity|lawsuit|probe|tax|law|bill|policy|regulation|rules?)\b)"
)
GAP = (
    r"(?:(?!(?:in|to|after|as|amid|at|by|about|from|and|against|of|into|probe|on|for|with|"
    r"that)\b)"
    r"[\w&$€£.,'’‘“”\"%+/-]+ (?:(?-i:(?:and|&) (?=[A-Z])))?){0,7}"
)
SHORT = (
    r"(?:(?!(?:in|to|after|as|amid|at|by|about|from|against|of|into|on|for|with|that|and)\b)"
    r"[\w&$€£.'’%+/“”‘\"-]+ ){0,5}?"
)
END = (
    r"(?=\s*(?:$|[,.:;!?—–|(“‘\"])| (?:for|to|with|in|at|as|that|which|on|after|from|by|"
    r"and|amid|ahead|"
    r"via|across|aimed|using|under|into|when|while|who|where|built|designed|made|powered|"
    r"this|next|"
    r"today|of|so|just|months|weeks|days|-)\b| - )"
)
# Of these verbs any object is a product unless it is in the list above.
LAUNCHES = (
    r"(?:launches|launched|(?:(?:gear(?:s|ed|ing) up|get(?:s|ting) (?:set|ready)) to |soft[- ])"
    r"launch(?:es|ed)?|unveils (?:the )?(?:details|design|specs|pric\w+) of|"
    r"(?:completes?|completed|starts|begins|expands) (?:its |the )?(?:nationwide |full |global )?"
    r"roll-?out of|(?<!['’]s\s)launch(?! (?:scrubbed|delayed|postponed|aborted|pads?|"
    r"window|site|vehicle|failure|party|dates?|event|plans?|of|was|is|will)\b)|launching|"
    r"re-?launches|unveils?|unveiled|unveiling|"
    r"introduces?|introduced|introducing|"
    r"(?<!['’]s\s)releases?|releasing|released|rolls? out|rolled out|rolling out|"
    r"(?<!['’]s\s)debuts?|"
    r"debuted|debuting|open-sources|"
    r"open sources|open-sourced|brings? out|brought out|premieres|"
    r"(?:announc(?:es?|ed|ing)|confirms|celebrates|marks|reveals|commences|begins|starts|plans) "
    r"(?:the |its )?"
    r"(?:[\w.-]+ ){0,3}?(?:launch|availability|release|debut|roll-?out|"
    r"introduction|unveiling) of|"
    r"unfurls|commerciali[sz]es|unwraps|unboxes|uncages|unleashes|"
    r"(?:takes|lifts|pulls|whips) (?:the )?(?:wraps|lid|veil|curtain|covers?) (?:off|on))"
)
# These need a noun that tells of a product.
MAKES = (
    r"(?:ships|reveals|shows off|announces|announced|announcing|presents|puts out|drops|teases|"
    r"previews|brings back|is reviving|shows(?: its)? new|shows (?=<GAP>(?:concept|prototype))|"
    r"showcas(?:es|ing)|to "
    r"(?:showcase|unveil|reveal)|demos|"
    r"demonstrates|delivers (?:new|next|first|industry)[\w-]*|relaunches|revives|"
    r"is (?:adding|bringing|building|selling|offering|shipping)|will (?:add|bring|offer|sell|"
    r"start (?:adding|offering|selling))|adding|to add|"
    r"pilots|throws open|switches on|fires up|lifts (?:the )?(?:lid|veil|curtain) on|bottles|"
    r"trials|builds|creates|develops|designs|crafts|serves up|brews up|cooks up|whips up|"
    r"dishes up|"
    r"rustles up|dreams up|conjures up|cranks out|starts (?:selling|shipping|offering|making)|"
    r"begins (?:selling|shipping|offering|making)|now (?:offers|sells|ships)|to (?:offer|"
    r"start selling)|"
    r"goes (?:live|[a-z-]{3,14}) with|(?:(?:breaks|jumps|moves|muscles) into|enters) [^,;]{3,30} "
    r"with|"
    r"takes on [^,;]{3,40} with|takes aim at [^,;]{3,40} with|expands [^,;]{3,30} with|"
    r"brings|bets on|adds)"
)
SKIP = (
    r"(?:(?:its|the|a|an|their|our|first|new|all-new|own|world['’]s first|industry['’]s first) )*"
)
VETO = veto(
    # What is launched is no product, whatever else is told.
    rf"{_GOVERNS} (?:(?:its|the|an?|their|first|new|own) )*{SHORT}{NOT_PRODUCT}"
    rf"(?:(?: for| of)? (?-i:(?!AI\b)[A-Z][\w’'-]*)){{0,3}}{END}(?<!\w\sAI)|"
    # what money is raised for is to come
    r"\b(?:raises?|secures|bags|lands|nets|closes|gets) (?:an? )?[$€£₹\d][^;:]{0,80}?(?: to|,) "
    r"(?:launch|roll out|introduce)\b|"
    # a whole sentence is announced
    r"\b(?:announc|confirm|reveal|say|admit|warn)\w* (?:that )?(?:its|the|it|some|all|an?) [\w "
    r"’'-]{0,40}?\b"
    r"(?:has|have|had|was|were) (?:been )?(?:\w+ed|stolen|hit|hacked|breached|lost|shut)\b|"
    r"\b(?:outperform|underperform|falls? short|fails? to|struggles?|under fire|slammed|backlash|"
    r"criticis|"
    r"criticiz|accused|sued)\w*\b|\bseed extension\b|"
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
FRAGMENTS = {
    "LAUNCHES": LAUNCHES,
    "SHORT": SHORT,
    "NOT": NOT_PRODUCT,
    "END": END,
    "GAP": GAP,
    "NOUN": NOUN,
    "MAKES": MAKES,
    "SKIP": SKIP,
}
