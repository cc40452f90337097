"""Words of company names: which mean the same, which say little, which tell companies apart.

Collected by hand; all in the form of `normalise_name`.
"""

from tasks.rules.matching.words import BUSINESS_WORDS, COMMON_HAN_WORDS, COMMON_WORDS, TRADES
from tasks.rules.names import normalise_name, words
from tasks.rules.triggers.reading.places import (
    CITIES,
    COUNTRIES,
    DEMONYMS,
    NAMED_PLACES,
    REGIONS,
    STATES,
)

# One word of each line stands for the others: the last.
_SAME = """
    intl internatl internat international
    mfg mfr manufg manuf manufacturing
    natl national
    pac pacific
    amer american
    fin finl fincl financial
    univ university
    inst institute
    svc svcs serv servs services service
    techn technol technologies technology
    sys syst systs systems system
    soln solns solutions solution
    inds indus industries industry
    labs laboratory laboratories lab
    saint st
    mount mt
    fort ft
    depts department departments dept
    bldg bldgs building
    engg eng engrg engineering
    mgmt mgt mngmt management
    assn assoc assocs associates association
    bros brothers
    pharm pharmaceutical pharmaceuticals pharma
    comm comms communications communication
    ctr centre center
    hosp hospitals hospital
    govt government
    grp groupe gruppe gruppo grupo groep group
    hldg hldgs holding holdings
    ent entmt entertainment
    elec electr electric
    petr petrol petroleum
    chem chems chemicals chemical
    prod prods products product
    prop props properties property
    res resources resource
    invest invts investments investment
    dev devel development
    dist distrib distribution
    transp transportation transport
    ins insur insurance
    mtge mortgage
    mkt mkts markets market
    corp corporation corporations corp
    biz business
    therap therapeutic therapeutics
    sci scis sciences science
    semicond semiconductors semiconductor
    network networks net
    platform platforms
    brand brands
    enterprise enterprises
    partner partners
    material materials
    motor motors
    food foods
    store stores
    resort resorts
    hotel hotels
    airway airways
    airline airlines
    cruise cruises
    co company
    pvt private
    defence defense
    colour color
    gebr gebrueder gebruder
"""
CANONICAL = {
    variant: line.split()[-1]
    for line in _SAME.strip().splitlines()
    for variant in line.split()
    if variant.isalnum()
}


def _canonical(text: str) -> frozenset[str]:
    return frozenset(CANONICAL.get(word, word) for word in words(text))


# Left out wherever they stand.
JOINING = words("and und et y e og och the of for de du la le les der die das von del di da")
# Legal forms inside a name ("Packaging Corp of America") and before it ("PT Astra").
LEGAL_INSIDE = words("corp inc incorporated ltd limited company companies co llc plc nv sa ag")
LEGAL_BEFORE = words("pt pao oao ooo zao ojsc pjsc jsc koninklijke tov uab sia")

# What a group puts before its name in its own language.
GROUP_BEFORE = words("groupe gruppe gruppo grupo groep")
# What a group adds to its own name: it tells little.
NEUTRAL = _canonical("group holdings international global worldwide com")
# What a company adds to say what it is, in the widest sense ...
SOFT = _canonical(
    """
    technology system solution service communication software brand platform industry
    store resort trust interactive cruises
    """
)
# ... and what it sells: said by the only one of a long list that begins so.
SOLD = _canonical(
    """
    financial pizza coffee burger sandwich restaurant bakery food beverage brewing wine supermarket
    pharmacy general store wholesale retail outdoor apparel clothing shoe toy furniture cosmetics
    jewelry tire tool computer chemical research freight line transport cruises hotel resort paper
    container packaging machine semiconductor cars motorcycle appliance luggage
    """
)
# These never go without being missed: another part of the group, or another kind of house.
TELLING = _canonical(
    """
    bank banking insurance life capital ventures foundation university college school institute
    hospital clinic aerospace energy power motor mobile mobility cloud music pictures news sports
    health healthcare healthineers media studio studios electronics credit leasing fund funds
    securities asset assets reit
    realty estate properties pay payments bancorp church union state savings municipal partners
    airline airways air rail railway railroad shipping oil gas water steel cement telecom
    automotive aviation consolidated therapeutics metals exploration acquisition development
    vacations franchise dental materials
    """
)
NUMBERS = {
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9", "ten": "10", "first": "1", "second": "2", "third": "3",
    "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9",
    "tenth": "10",
}  # fmt: skip
ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11",
    "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
}  # fmt: skip
ROMAN_BEHIND = {"i": "1", "v": "5", "x": "10"}  # only as the last word
DIRECTIONS = words(
    """
    north south east west northern southern eastern western northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern central upper lower inner outer new old
    greater nordic pan trans
    """
)
PLACES = frozenset(
    word
    for name in (*REGIONS, *COUNTRIES, *STATES, *CITIES, *DEMONYMS)
    for word in normalise_name(name).split()
    if len(word) > 2 and word not in JOINING
) | words(
    """
    hawaiian islands cayman bermuda jersey guernsey gibraltar curacao usa uk us eu uae brasil
    deutschland espana italia polska suomi nippon nihon sverige
    """
)
GENERIC = (
    COMMON_WORDS | TRADES | BUSINESS_WORDS | NAMED_PLACES | PLACES | DIRECTIONS | NEUTRAL | SOFT
    | SOLD | TELLING | set(NUMBERS) | set(CANONICAL.values()) | COMMON_HAN_WORDS
    | words("first united general national american standard advanced applied premier")
)  # fmt: skip

# First names of founders after whom companies are called, beyond those that news speak of.
GIVEN = words(
    """
    charles eli henry estee calvin tommy hugo giorgio ralph christian jimmy johnnie jack harry
    robert carl karl ernst marshall arthur fred frank clifford sherwin walt
    """
)
NEUTRAL_HAN = ("控股", "集团", "股份", "企业", "总公司", "国际")
SOFT_HAN = ("信息技术", "网络科技", "网络技术", "科技", "技术", "网络", "信息", "实业", "软件")
NEUTRAL_HAN_WORDS, SOFT_HAN_WORDS = frozenset(NEUTRAL_HAN), frozenset(SOFT_HAN)

# Short names that a company is known by far beyond its own letters: short -> full.
_KNOWN = """
    IBM = International Business Machines
    GE = General Electric
    GE Aerospace = General Electric
    GM = General Motors
    HP = Hewlett Packard
    HPE = Hewlett Packard Enterprise
    P&G = Procter & Gamble
    J&J = Johnson & Johnson
    BNY = Bank of New York Mellon
    BNY Mellon = Bank of New York Mellon
    BofA = Bank of America
    HSBC = Hongkong and Shanghai Banking
    TSMC = Taiwan Semiconductor Manufacturing
    AMD = Advanced Micro Devices
    PwC = PricewaterhouseCoopers
    EY = Ernst & Young
    BCG = Boston Consulting
    TCS = Tata Consultancy Services
    AWS = Amazon Web Services
    UPS = United Parcel Service
    RTX = Raytheon Technologies
    TI = Texas Instruments
    ADP = Automatic Data Processing
    AIG = American International Group
    BMW = Bayerische Motoren Werke
    VW = Volkswagen
    BAT = British American Tobacco
    BP = British Petroleum
    BT = British Telecommunications
    RBC = Royal Bank of Canada
    RBS = Royal Bank of Scotland
    TD Bank = Toronto Dominion Bank
    SAIC Motor = Shanghai Automotive Industry
    ICBC = Industrial and Commercial Bank of China
    CATL = Contemporary Amperex Technology
    SMIC = Semiconductor Manufacturing International
    BYD = Build Your Dreams
    3M = Minnesota Mining and Manufacturing
    KFC = Kentucky Fried Chicken
    NTT = Nippon Telegraph and Telephone
    NEC = Nippon Electric
    MUFG = Mitsubishi UFJ Financial
    SMBC = Sumitomo Mitsui Banking
    LVMH = Moet Hennessy Louis Vuitton
    SLB = Schlumberger
    Wabtec = Westinghouse Air Brake Technologies
    Citi = Citigroup
    JPMorgan = JPMorgan Chase
    WD = Western Digital
    MSFT = Microsoft
    SAS Institute = Statistical Analysis System
    LSEG = London Stock Exchange
    ICE = Intercontinental Exchange
    ABN AMRO = Algemene Bank Nederland
    DHL = Dalsey Hillblom Lynn
    ENI = Ente Nazionale Idrocarburi
    SNCF = Societe Nationale des Chemins de fer Francais
    KLM = Koninklijke Luchtvaart Maatschappij
    MIT = Massachusetts Institute of Technology
    UCLA = University of California Los Angeles
    AB InBev = Anheuser-Busch InBev
    EA = Electronic Arts
    AEP = American Electric Power
    BBVA = Banco Bilbao Vizcaya Argentaria
    CIBC = Canadian Imperial Bank of Commerce
    CBA = Commonwealth Bank of Australia
    NAB = National Australia Bank
    ANZ = Australia and New Zealand Banking
    DBS = Development Bank of Singapore
    OCBC = Oversea-Chinese Banking
    CNOOC = China National Offshore Oil
    Sinopec = China Petroleum & Chemical
    CRRC = China Railway Rolling Stock
    工行 = 中国工商银行
    建行 = 中国建设银行
    农行 = 中国农业银行
    中行 = 中国银行
    招行 = 招商银行
    台积电 = 台湾积体电路制造
    中石油 = 中国石油天然气
    中石化 = 中国石油化工
    上汽 = 上海汽车
    H&M = Hennes & Mauritz
    Inditex = Industria de Diseno Textil
    Maersk = AP Moller Maersk
    Ericsson = Telefonaktiebolaget LM Ericsson
    Lufthansa = Deutsche Lufthansa
    Santander = Banco Santander
    Porsche = Dr Ing hc F Porsche
    Bosch = Robert Bosch
    Zeiss = Carl Zeiss
    Lilly = Eli Lilly
    Disney = Walt Disney
    Schwab = Charles Schwab
    SocGen = Societe Generale
    StanChart = Standard Chartered
    M&S = Marks & Spencer
    Sainsbury's = J Sainsbury
    AmEx = American Express
    MassMutual = Massachusetts Mutual Life Insurance
    Penn State University = Pennsylvania State University
    Tesla = Tesla Motors
    DuPont = DuPont de Nemours
    Facebook = Meta Platforms
    Square = Block
    Andersen Consulting = Accenture
"""
KNOWN = tuple(
    tuple(part.strip() for part in line.split(" = ")) for line in _KNOWN.strip().splitlines()
)
