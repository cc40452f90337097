"""Who sells what to whom, told plainly: read by `acquires`, `is_acquired` and `divests`."""

from tasks.rules.triggers.deals.words import KIND, NAME, PARTS, PIECE, THING_SOLD, THINGS
from tasks.rules.triggers.reading.patterns import pattern
from tasks.rules.triggers.reading.places import PLACE

# A bare "sell" is a club's or an order's: "Rovers sell Hill to Albion".
_SELL = (
    r"(?:(?<=to\s)(?:sell|divest|offload|unload)|(?<=will\s)(?:sell|divest|offload)|sells|sold|"
    r"selling|divests|divested|divesting|offloads|offloaded|offloading|unloads|disposes of)"
    r"(?: off)?"
)
# Words in the plural that end names of companies; other plurals are goods.
_PLURALS = (
    r"(?:foods|hotels|systems|holdings|industries|motors|brands|technologies|therapeutics|"
    r"logistics|partners|airlines|airways|bros|brothers|sciences|labs|laboratories|"
    r"pharmaceuticals|solutions|networks|communications|resources|minerals|metals|materials|"
    r"plastics|electronics|robotics|analytics|semiconductors|studios|stores|supermarkets|"
    r"distillers|breweries|cosmetics|biologics|diagnostics|ceramics|optics|dynamics|enterprises|"
    r"ventures|restaurants|kitchens|chemicals|newspapers|publications|pictures|records|resorts|"
    r"casinos|pubs|inns|bakeries|cinemas|dairies|mills|sons|associates|instruments|controls|"
    r"graphics|"
    r"aerospace|express|business|fitness|access|process|press|glass|class)"
)
_CLUBS = (
    r"(?!.{0,90}\b(?:Chelsea|Arsenal|Barcelona|Madrid|Juventus|Tottenham|Fulham|Everton|Newcastle|"
    r"Man(?:chester)? (?:United|City|Utd)|Liverpool|Bayern Munich|Dortmund|PSG|Inter Milan|Milan|"
    r"Napoli|Roma|Benfica|Ajax|Celtic|Rangers|Villa|Wolves|Brighton|West Ham|Leicester|Sevilla|"
    r"Yankees|Lakers|loan|striker|auction|Picasso|Monet|Warhol|Basquiat|Banksy|Klimt|Van Gogh|"
    r"jokes?|in (?:19\d\d|20[01]\d))\b)"
)
_FREELY = (
    r"(?<!pressed\sto\s)(?<!urged\sto\s)(?<!asked\sto\s)(?<!told\sto\s)"
    r"(?<!should\s)(?<!ordered\sto\s)"
)
# "Velisca Insurance" is a company, "Life Insurance" is not.
_OF_A_NAME = (
    r"(?:(?<=[A-Za-z]\s)(?<!life\s)(?<!car\s)(?<!pet\s)(?<!home\s)(?<!health\s)(?<!travel\s)"
    r"(?<!auto\s)(?<!solar\s)(?<!wind\s)(?<!nuclear\s)(?<!green\s)(?<!renewable\s)(?<!clean\s)"
    r"(?<!crude\s)(?<!sells\s)(?<!sell\s)(?<!sold\s)(?-i:Insurance|Energy|Power|Oil|Gas|Coffee|"
    r"Equipment|Gold|Silver|Works)\b)"
)
# Goods, art and people in the place of a company's name.
_ENDS = r"(?=$|[,;:]| (?:to|for|in|at|via|on|after|as|amid|following)\b)"
NO_GOODS = (
    rf"(?! {THING_SOLD}\b)(?! (?:(?!to\b)[\w&.'’-]+ ){{0,4}}?(?:(?!{_OF_A_NAME}){THINGS}|"
    r"routes?|slots?|engines?|ranch|hall|farm|church|schools?|crude|cpus?|kidney|"
    r"products?|software|data|masters|catalog\w*|novel|memoir|album|script|series|show|film|movie|"
    r"phones?|ads?|groceries|tickets?|itself|stake|shares?|stock|shareholding|units?|technology|"
    r"services?|meals?|beer|wine|milk|cement|steel|coal|fuel|(?-i:\w*\d[\w-]*)|"
    rf"(?!{_PLURALS}\b)\w{{3,}}(?<!s)s){_ENDS})"
    rf"(?! (?:[\w&.'’-]+ ){{0,4}}?{PARTS}{_ENDS})"
)
_A_KIND = rf"(?: (?:an? |the |its )?(?:[\w&.’'-]+ ){{0,4}}?(?-i:{KIND}))?"
_BUYER = (
    rf" to(?! (?:the )?{PLACE}(?:$|[,.;:]| (?:for|in|as|after|over|amid|under|to|and|despite|from|"
    r"by|at)\b))(?! (?:focus|cut|raise|pay|fund|boost|reduce|help|repay|concentrate|"
    r"buy|hedge|build|meet|avoid|comply|customers?|"
    r"fans|consumers|EU|NATO|UN|Russians?|Ukraine|army|navy|ministry|government|parents)\b)"
    r"(?= (?:[\w’'-]+ ){0,5}?(?-i:[a-z]?[A-Z]))"
)
SALE_LITERALS = "sell|sold|divest|offload|unload|dispos"


def sold_to(name: str, buyer: str) -> str:
    """The frame "X to sell Y to Z" with the groups in which Y's and Z's name shall stand."""
    return (
        rf"{_FREELY}{_SELL}(?=.{{2,90}}? to ){NO_GOODS}{_CLUBS}{_A_KIND}(?P<{name}> {NAME})"
        rf"{_BUYER}(?P<{buyer}>)"
    )


# "Acme completes £2bn petrol forecourts sale to Bolt"
def sale_to(buyer: str) -> str:
    """The frame "X completes paint business sale to Z" with the group for Z's name."""
    return (
        r"(?:completes?|completed|agrees|agreed|announces|seals|closes|confirms|nears|"
        r"finali[sz]es|approves|strikes|wraps up) (?:the |its |an? )?(?:<MONEY> )?"
        r"(?!(?:[\w&.'’-]+ ){0,4}?(?:first|commercial|initial|arms|tickets?|jets?|aircraft|"
        r"propert(?:y|ies)|land|shares?|bonds?|notes|products?|vehicles?|record|drones?|weapons|"
        r"plots?|homes?|houses?|loans?|power|gas|oil|stock|missiles?|chips?|buses|ships?) "
        r"(?:sale|disposal))(?:(?!to\b|of\b)[\w&.'’-]+ ){1,5}?(?:sale|disposal|divestment)"
        rf"{_BUYER}(?P<{buyer}>)"
    )


_COMPANY_ENDS = (
    r"(?:Group|Holdings|Bank|Airlines|Airways|Brewing|Distillers|"
    r"Pharma|Pharmaceuticals|Logistics|Motors|Partners|Technologies|Hotels|Resorts|Newspapers|"
    r"Inc|Ltd|plc|PLC|GmbH|AG|Therapeutics|Healthcare|Telecom|Telecoms|Industries|Labs|"
    r"Laboratories|Retail|Chemicals|Robotics|Mining|Bakeries|Sciences|"
    r"Biosciences|Enterprises|Communications|Properties|Media)"
)
# A site by its name: its owner sells a part.
_SITES = r"(?:Brewery|Distillery|Bakery|Winery|Vineyards?|Refinery|Smelter|Mine|Mill|Shipyard)"
_SUM = (
    r"(?:for|in) (?:an? |about |around |up to |over |nearly |at least )?\S{0,3}\d[\d.,]{0,9}[ -]?"
    r"(?:m|mn|mln|million|bn|billion|crores?|cr)\b"
)
_AGREES = (
    r"(?:agree[sd]?|in (?:\w+ )?talks|(?:deal|agreement|contract|plans?|offer|approval|pact|bid|"
    r"looks|looking|moves|set|close|nears deal)) to (?:sell|divest|offload)|(?:considers|"
    r"considering|weighs|weighing|mulls|mulling|explores|exploring|eyes|eyeing|nears|close to|"
    r"contemplates) (?:selling|divesting|offloading)"
)


def sold(name: str) -> tuple[str, str]:
    """The frames without a buyer: of something that is a company by its name, price or deal."""
    who = rf"(?P<{name}> {NAME})" if name else f" {NAME}"
    ends = _COMPANY_ENDS if name else f"(?:{_COMPANY_ENDS}|{_SITES})"
    return (
        rf"{_FREELY}{_SELL}(?=.{{2,60}}?(?: for | in |(?-i:{ends})\b)){NO_GOODS}{_CLUBS}"
        rf"{_A_KIND}(?= (?:(?!(?:to|for|in|as)\b)[\w&.'’-]+ )"
        rf"{{0,3}}?(?:(?-i:[a-z]?[A-Z])[\w&.'’-]* {_SUM}(?! (?:per|a|each)\b)|"
        rf"(?-i:{ends})\b(?! [A-Z])(?:$|[,;:]| (?:for|in|after|as|amid|following)\b)))"
        rf"{who}(?= {_SUM}|$|[,;:]| (?:for|in|after|as|amid|following)\b)",
        rf"(?:{_AGREES}){NO_GOODS}{_CLUBS}{_A_KIND}{who}"
        r"(?=$|[,;:]| (?:-|–|after|as|amid|following)(?= |$)| for <MONEY>)",
    )


# Of `acquires`
BUYER_OF_SOLD = (
    pattern(
        sold_to("target", "who"),
        subject="who",
        left_role="seller",
        confidence=0.8,
        needs=SALE_LITERALS,
    ),
    pattern(
        sale_to("who"),
        subject="who",
        left_role="seller",
        confidence=0.8,
        needs="sale to|disposal to|divestment to",
    ),
    # "Acme makes its largest acquisition to date": what it buys has no name here.
    pattern(
        r"(?:makes?|made|making|completes?|completed|seals?|sealed|closes?|announces?) "
        r"(?:an? |its |the |yet |another ){0,2}(?!(?:[\w'’-]+ ){0,3}?(?:talent|data|land|"
        r"customer|user|language|property|equipment|knowledge|client|content|fleet|site|patent|"
        r"art|player|spectrum|asset)s? acquisition)(?:(?!of\b)[\w'’-]+ ){0,4}?acquisition"
        r"(?=$|[,;:]| (?:in|to date|as|for|after|amid|this|since)\b)",
        confidence=0.76,
        needs="acquisition",
    ),
)
# Of `is_acquired`
SOLD = (
    pattern(sold_to("who", "acquirer"), subject="who", confidence=0.8, needs=SALE_LITERALS),
    *(pattern(text, subject="who", confidence=0.76, needs=SALE_LITERALS) for text in sold("who")),
    # "Acme offloads Bolt and Tarn"
    pattern(
        r"(?:offloads|offloaded|divests|divested|jettisons|(?<=to\s)(?:offload|divest))"
        rf"(?! (?:\d|its |an? |the |more |all ))(?! {PIECE})(?P<who> {NAME})"
        r"(?=$|[,;:]| (?:and|for|after|as|amid|"
        r"following)\b)(?<!shares)(?<!stock)(?<!stake)(?<!liabilities)(?<!project)(?<!mine)(?<!field)(?<!voucher)",
        subject="who",
        confidence=0.74,
        needs="offload|divest|jettison",
    ),
    # "Bolt chairman makes takeover offer": for his own company
    pattern(
        r"\b(?:(?:co-?)?founders?|chair(?:man|woman)|boss|CEO|parent|management|owner|(?:top|"
        r"controlling|majority|largest|biggest) shareholder) (?:makes?|launches|tables|submits|"
        r"proposes) (?:an? )?(?:[\w$€£./-]+ ){0,3}?(?:takeover|buy-?out|privati[sz]ation|"
        r"take-private|going-private) (?:offer|bid|proposal)\b(?! (?:for|to))",
        confidence=0.78,
        needs="offer|bid|proposal",
    ),
)
