"""The words of acquisitions: who buys what, how, and what is bought and is no company."""

# What is bought and is no company, where the phrase ends with it ("drones", not "drone maker").
THINGS = (
    r"(?:lands?|homes?|houses?|bungalow|mansion|apartments?|flats?|penthouse|villa|castle|acres|"
    r"(?:fighter |private |business )?jets?|planes?|aircraft|helicopters?|ships?|vessels?|tankers?|"
    r"ferr(?:y|ies)|trains?|trams?|bus(?:es)?|trucks?|vans?|cars?|drones?|missiles?|tanks|rifles|"
    r"shares|bonds|crypto|bitcoin|BTC|ethereum|gold|silver|oil|gas|LNG|wheat|grain|rice|uranium|"
    r"vaccines?|doses|tickets?|rights|patents?|licen[cs]es?|habits?|customers|users|skills|wealth|"
    r"chips|gpus?|servers|paintings?|artwork|manuscript|portrait|letters|ring|dip|building|tower|"
    r"(?:office|city|tower) block|headquarters|site|plot|field|food|coffee|clothes|equipment|"
    r"energy|power|electricity|credits?|debt|loans?|time|influence|votes?|silence|gifts?|votes|"
    r"lunch|headlines|status|powers|citizenship|insurance|contract|promotion|seat|sketch|consoles?|"
    r"spectrum|bargains?|tokens?|coins?|sponsorship|duties|reins|helm|post|job|lead|mantle|"
    r"streets?|square|cameras?|machines?|robots?|park|pitch|stadium|cottage|yacht|items|goods|"
    r"phones?|laptops?|toys?|books?|records?|works?|pieces?|treasures?|species|traits|taste|"
    r"certifications?|accreditation|ISO \d+|support|backing|space)"
)
GAP = r"(?:(?!(?:for|in|to|from|as|with|after|and|at|amid|over)\b)[\w'’&.$€£%,-]+ ){0,5}?"
PHRASE_ENDS = (
    r"(?=['’”\"]?(?:$|[,.;:!?)]| [-–—]| (?:for|in|from|to|at|as|on|with|after|amid|by|and|near|"
    r"worth|over|under|ahead|despite|off|using|through|that|it|of|until|during|this|next|last|"
    r"who|deal|before|against|across|around|because|so|while|until|online)\b))"
)
# In lower case, since names hold them as well ("Pip Insurance"); a few are things in any case.
SURE_THINGS = (
    r"(?:homes?|houses?|mansion|apartments?|lands?|acres|jets?|planes?|aircraft|shares|bonds|"
    r"crypto|"
    r"bitcoin|BTC|tickets?|paintings?|ISO \d+|certifications?|accreditation|spectrum|patents?|"
    r"treasuries|(?:film|tv|streaming|broadcast(?:ing)?|american|european|asian|global|exclusive|"
    r"commercial|distribution|worldwide|international|domestic|mining|water|mineral|naming|"
    r"publishing|media) rights|"
    r"(?:apartment|multifamily|office|retail|housing|industrial|residential|logistics|commercial) "
    r"(?:complex|community|communities|propert(?:y|ies)|buildings?|parks?|portfolio|tower|assets))"
)
NO_THING = (
    rf"(?! {GAP}(?:(?-i:{THINGS})|{SURE_THINGS})\b{PHRASE_ENDS})"
    r"(?! (?:[\w-]+ ){0,3}?(?:Boeing|Airbus|Embraer|Bombardier) [A-Z]?\d)"
    r"(?! [$€£₹][\d.,]{1,9} ?(?:k|m|mn|bn|b|million|billion|crore)? (?:in|of|worth)\b)"
)
# A word for a business, behind which its name stands: "rival Ringo", "robotics house Botwerk".
KIND = (
    r"(?:rival|firm|maker|group|house|start-?up|chain|brand|specialist|developer|operator|brewer|"
    r"platform|distiller|provider|supplier|producer|retailer|agency|company|lender|insurer|broker|"
    r"bottler|grocer|baker|publisher|studio|app|competitor|peer|manufacturer|distributor|miner|"
    r"unit|"
    r"business|label|outfit|consultancy|builder|designer|carrier|airline|shipper|haulier|"
    r"wholesaler|"
    r"integrator|label|bakery|brewery|hotelier|upstart|fintech|biotech|insurtech|edtech|proptech)"
)
# "nabs Penang robotics house Botwerk": what is taken is a business, told with its name.
KNOWN = rf"(?= (?:[\w&.,’'-]+ ){{0,5}}?(?-i:{KIND}) (?-i:[a-z]?[A-Z]))"
# A part of a company that is named by its owner: "Bolt's paint unit" is not Bolt.
PARTS = (
    r"(?:units?|business(?:es)?|biz|divisions?|arms?|operations|assets|brands?|portfolio|segment|"
    r"subsidiar(?:y|ies)|stores|shops|pubs|hotels?|plants?|factor(?:y|ies)|mines?|clinics?|"
    r"practices|care homes|nursing homes|dealerships|branches|restaurants|wind farms?|solar farms?|"
    r"warehouses?|depots|terminals?|vineyards?|hospitals?|cinemas|gyms|sites|stations|fleet|"
    r"titles|newspapers|pipelines?|fields|licences|estates|labs|studios|farms|mills|"
    r"data cent(?:re|er)s?|facilit(?:y|ies))"
)
NO_PART = (
    rf"(?! {GAP}[\w&.-]+['’]s (?:[\w&-]+ ){{0,4}}?(?:{PARTS}|stake|holding)\b(?! "
    r"(?-i:[a-z]?[A-Z])))"
    # "Bolt Care kidney testing assets" are not all of Bolt Care.
    r"(?! (?-i:[A-Z])[\w&.-]+ (?:(?-i:[A-Z])[\w&.-]+ ){0,3}?(?:(?-i:[a-z])[\w&-]+ ){0,3}?"
    r"(?-i:assets|business|unit|arm|division|operations|mills|plants|stores|restaurants)\b"
    r"(?! (?-i:[a-z]?[A-Z])))"
)
STAKE = (
    r"(?!\s+(?:an? |its |the )?(?:\d{1,2}(?:\.\d+)?(?:%| percent| per cent) |minority |significant "
    r"|small |further |remaining |strategic |controlling )?(?:stake|interest|holding|shares?|"
    r"majority|slice)\b)"
    r"(?!\s+\d{1,2}(?:\.\d+)?(?:%| percent| per cent))"
)
# "buys Bolt stake", "buys Sunvex® from Acme", "Acquires Bolt Robotics Automation Business"
_NO_WHOLE = (
    r"(?! (?:(?!(?:in|of|majority|controlling|takes|and)\b)[\w&.'’-]+ ){1,5}?(?:stakes?|"
    r"shareholding)\b)"
    r"(?! (?:[\w&.'’-]+ ){0,3}?[\w-]+[®™])"
    r"(?! (?:an? )?(?:[\w.&’'-]+[- ]Based|Leading) (?:[\w&-]+ ){0,4}?(?-i:Contractor|Company|Firm|"
    r"Provider|Manufacturer|Distributor|Supplier|Retailer|Operator|Developer|Maker|Producer|Agency|"
    r"Consultancy|Startup|Start-Up|Specialist|Broker|Practice|Dealership|Chain)(?=$|[,;:.]| "
    r"(?:for|in|"
    r"to|from|with)\b))"
    r"(?! (?:(?-i:[A-Z])[\w&.’'-]* (?:and |& )?){1,6}?(?-i:Business|Division|Unit|Operations|"
    r"Assets|"
    r"Portfolio|Product Lines?|Liabilities|Brand Acquisition)(?=$|[,;:.]| (?:from|for|in|to|and|of|"
    r"at)\b))"
)
NEWS = rf"{STAKE}{NO_THING}{NO_PART}{_NO_WHOLE}"
MAJORITY = (
    r"(?:an? |the |its |full )?(?:<MONEY> )?(?:majority|controlling|full|complete|100%|outright|"
    r"rest|(?:remaining|outstanding)(?: \d{1,2}(?:\.\d+)?(?:%| percent))?|(?:5[1-9]|"
    r"[6-9]\d)(?:\.\d+)?(?:%|pc| percent| per cent))(?: stake| interest| control| ownership| "
    r"shareholding| holding| shares)? (?:in|of)"
)
SUMMED = (
    r"(?:(?:the|its|a|an|all|of|planned|proposed|strategic|all-stock|all-cash|all-share|"
    r"blockbuster|pending|today|plan|plans|deal|to|for|on|first|second|third|fourth|latest|"
    r"hostile|friendly|cash|stock|surprise|mega|bolt-on|transformational|previously|announced|"
    r"binding|leveraged|US|U\.S\.|UK|<MONEY>) ){0,5}"
)
PHASE = (
    r"(?:announces?|announced|announcing|completes?|completed|completing|closes?|closed|"
    r"finali[sz]es?|finali[sz]ed|finish(?:es)?|unveils|agrees(?: to)?|approves|signs|clears|seals|"
    r"sealed|wraps "
    r"up|wrapped up|concludes|clinches|finishes|confirms|calls off|scraps|abandons|terminates|"
    r"plans|in|enters|ditches|axes|drops|shelves|nears|closes in on|closing in on|walks away "
    r"from|backs out of|pulls out of|withdraws from|drops pursuit of|pulls off|lands|secures|"
    r"wins approval for|eyes|weighs|mulls|considers|explores|pursues|resumes|revives|ends|makes|"
    r"proceeds with|presses ahead with)"
    r"(?: (?:the |its )?(?:successful )?(?:closing|completion|close|signing|closure) of)?"
)
TAKES = (
    r"(?:buys out|(?<=to\s)buy out|bought out|buying out|buys up|snaps? up|snapped up|snapping up|"
    r"scoops? up|"
    r"scooped up|scooping up|gobbles? up|gobbled up|swallows(?: up)?|gulps(?: down)?|mops up|"
    r"hoovers up|absorbs|absorbed|(?:to swoop|swoops) (?:in )?(?:for|on)|pounces on|takes? over|"
    r"taking over|"
    r"took over|takes? private|devours?|to absorb|to swallow|to devour|snaffles(?: up)?|merges? "
    r"in(?= (?-i:[a-z]?[A-Z]))(?! (?:all|an?|push|deal|bid|<MONEY>)\b)|(?:takes?|took|taking|"
    r"seizes|"
    r"gains|assumes|wins|secures) "
    r"(?:full )?(?:control|ownership) of|wins (?:the )?(?:battle|race|bidding war|auction|fight|"
    r"tussle|takeover battle) (?:for|to (?:buy|acquire))|bites into|in swoop for)"
)
BID = (
    r"(?:takeover |buyout |hostile |unsolicited |cash |all-cash |improved |final |sweetened |new |"
    r"fresh |formal |firm |conditional |non-binding |binding |indicative |rival |counter-?|"
    r"acquisition |mandatory |tender ){0,3}"
)
# A verb before "Bolt in $2bn deal" that tells of something else than a purchase.
OTHER_VERBS = (
    r"(?!(?:signs?|suppl|joins?|partners?|sells?|leases?|hands?|awards?|licen|taps?|hires?|backs?|"
    r"lends?|funds?|settles?|helps?|gives?|provid|wins?|lands?|bags?|loses?|leaves?|exits?|invest|"
    r"raise|says?|shakes?|rejects?|renews?|extends?|expands?|swaps?|trades?|loans?|orders?|faces|"
    r"seals|fights|meets|warns|beats|picks|adds|sues|names|values|offers|offload|divest|merges?|"
    r"combines?|unites?|ties|teams|links)\w*)"
)
BOUGHT = (
    r"(?:acquired|bought|purchased|bought out|bought up|snapped up|taken over|taken private|"
    r"scooped up|swallowed(?: up)?|gobbled up|absorbed|rescued|picked up|sold off|devoured|"
    r"subsumed|snaffled(?: up)?|engulfed)"
)
OUT_OF = r"(?: (?:out of|from) (?:administration|receivership|insolvency|bankruptcy|liquidation))?"
TURNS = (
    r"(?:rejects?|rejected|rebuffs?|rebuffed|spurns?|snubs|fends off|turns down|receives|received|"
    r"accepts?|accepted|recommends|weighs|considers|backs|confirms|welcomes|gets|agrees(?: to)?|"
    r"endorses|opens (?:its )?books to|fields|faces)"
)
# The target alone: whoever buys it is not named, or not known yet.
FOR_SALE = (
    r"(?:(?:puts? (?:itself )?|is |put )?up for sale|puts? itself on (?:the )?(?:block|market)|"
    r"(?:goes|put|is) on the (?:auction )?block|goes on sale(?=:)|(?:explor(?:es?|ing)|weighs?|"
    r"weighing|mulls?|considers?|considering|eyes) (?:an? |the )?(?:possible |potential |outright "
    r"|full )?sale"
    r"(?! of)|(?:seeks?|seeking|hunts for|looking for|looks for|in search of) (?:an? )?(?:buyer|"
    r"new owner|suitor)s?\b(?! for\b)|(?:kicks off|launches|starts|begins|opens|runs) (?:an? |the "
    r")?(?:formal |strategic )?"
    r"sale process|"
    r"hires (?:\w+ ){1,3}to (?:explore|run|find|look at|weigh|study|advise on|handle) (?:an? |"
    r"its )?"
    r"(?:possible )?(?:sale|buyer)|draws? (?:takeover|buyout) "
    r"(?:interest|bids?|approach(?:es)?)|(?:receives?|received|attracts?|fields?|gets) "
    r"(?:an? )?(?:\w+ )?(?:non-binding |unsolicited |preliminary |revised |<MONEY> "
    r"){0,2}(?:takeover|"
    r"buyout|acquisition|take-private) (?:interest|bids?|approach(?:es)?|offers?|proposals?))"
)
SELLS = (
    r"(?:sells?(?: down)?|sold|selling|divests?|divested|divesting|offloads?|offloading|offloaded|"
    r"unloads?|"
    r"disposes? of|hives off|flogs|sells off|parts with|hands over|cuts loose|jettisons|ditches|"
    r"dumps|lets go of|sheds(?= [^,;]{0,40}(?:arm|unit|business|division|plants?|brands?|"
    r"stores)\b)|(?:completes?|completed|wraps up|wrapped "
    r"up|agrees|announces|closes|seals|finali[sz]es|concludes|nears|launches|kicks off|relaunches|"
    r"flags|"
    r"pauses|halts|delays|revives|restarts|resumes|advances|approves) (?:the |its |an? "
    r")?(?:<MONEY> "
    r")?(?:sale|auction|disposal|divestment|divestiture) of|sale of|disposal of)"
)
PIECE = rf"(?:(?!(?:as|after|to|amid)\b)[\w&$€£.,'’%+-]+ ){{0,7}}?{PARTS}\b"
NAME = r"(?:(?-i:[a-z]?[A-Z0-9À-ÖØ-Þ])[\w&.'’-]*(?: (?!(?:to|for|in|as)\b)[\w&.'’-]+){0,3}?)"
# A business without a name, at the end of a phrase: "buys building systems firm for $12m".
_ONE = (
    r"(?:firm|company|maker|start-?up|chain|specialist|developer|operator|brewer|distiller|"
    r"provider|"
    r"supplier|producer|retailer|lender|insurer|broker(?:age)?|publisher|manufacturer|distributor|"
    r"miner|consultancy|carrier|airline|integrator|competitor|rival|peer|designer|wholesaler|"
    r"grocer|"
    r"bakery|brewery|fintech|biotech|unicorn|outfit|contractor|utility|bottler|hotelier|landlord|"
    r"haulier|drugmaker|chipmaker|automaker|(?:hotel|media|food|services|property|insurance|"
    r"software|"
    r"tech|technology|energy|care|healthcare|engineering|logistics|retail|clothing|fashion|"
    r"education|"
    r"advertising|packaging|chemicals?|outsourcing|cinema|pub|restaurant) (?:group|business|"
    r"agency)|"
    r"(?:insurance|ad|advertising|PR|marketing|digital|design|creative|travel|recruitment|"
    r"staffing) "
    r"agency|joint venture(?: partner)?)"
)
_MANY = (
    r"(?:two|three|four|five|six|seven|eight|several|pair of|trio of) (?:[\w&'’-]+ ){0,4}?(?:firms|"
    r"companies|makers|start-?ups|chains|operators|providers|suppliers|producers|retailers|lenders|"
    r"insurers|brokers|brokerages|manufacturers|distributors|miners|consultancies|airlines|"
    r"businesses|agencies|groups|rivals|competitors|breweries|developers|practices)"
)
KIND_ALONE = (
    r"(?! (?:new |more |my |your |first |big |insurance company stock|stocks?)\b)"
    r" (?:(?:an? |the |its |another |fellow |rival )?(?:(?!(?:for|in|to|from|as|with|after|at|"
    r"amid|"
    r"over|of|about|that|who|bonds|rights|services|products|shares|stock|customers?|support|"
    r"contract|"
    rf"sponsorship)\b)[\w&.'’-]+ ){{0,5}}?{_ONE}|{_MANY})"
    rf"(?:{PHRASE_ENDS}| today\b)(?! (?:of the year|stock|shares|products?|services?))"
)
BUYS = (
    r"(?:acquires?|acquired|acquiring|buys?|buying|bought|purchases?|purchased|purchasing|"
    rf"{TAKES}|(?:acquires?|acquired|buys?|buying|bought|takes?|taking|took) {MAJORITY}|"
    r"(?:pays?|paying|paid|offers?|bids?|spends?|splashes|shells out|forks out) <MONEY> for(?! an? "
    r"))"
)
BUYS_LITERALS = (
    "acqui|buy|bought|purchas|snap|scoop|gobbl|swallow|gulp|mops|hoover|absorb|swoop|pounce|take|"
    "taking|took|devour|snaffl|merge|control of|ownership of|wins|bites|pay|paid|offer|bid|spend|"
    "splash|shells|forks"
)
# The same by nouns: "completes acquisition of", "raises its bid for", "strikes $2bn deal for".
BUYING = (
    r"(?:(?:makes?|launches?|launched|lines up|prepares|weighs?|tables|submits|lodges|mulls|raises|"
    r"abandons|drops|withdraws|completes?|announces?|agrees?|confirms|strikes?|struck|nears|seals|"
    rf"closes) )?{SUMMED}(?:(?:acquisition|takeover|purchase|buy-?out) of|"
    rf"{BID}(?:bids?|offers?|deals?) for(?! an? )|(?:takeover|buy-?out|acquisition) talks with)"
)
BUYING_LITERALS = (
    "acquisition of|takeover of|purchase of|buyout of|buy-out of|bid for|bids for|offer for|"
    "offers for|deal for|deals for|talks with"
)
# What is sold and is no company, also in capitals.
THING_SOLD = (
    r"(?:headquarters|hq|buildings?|land|shares|tickets|homes?|house|property|phones?|bonds|cars|"
    r"power|gas|oil|rights|software|data|products?|tower|stake|itself|[\w ]{0,20}voucher)"
)
