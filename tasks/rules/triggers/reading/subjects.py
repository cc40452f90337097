"""Tells whose event is no company's: countries, courts, politicians, artists, athletes, crowds.

World news and sport use the verbs of business ("opens", "launches", "recalls", "fined"); what
tells them apart is who does it.
"""

import re

from tasks.rules.triggers.reading.places import NAMED_PLACES
from tasks.rules.triggers.reading.words import GOODS, words

# Before a name ("actor Kabir Anand") or as its first word ("President Mora").
_OFFICES = words(
    """
    president vice-president minister premier chancellor senator congressman congresswoman
    governor mayor taoiseach pope archbishop bishop cardinal emperor ex-president ex-minister
    ex-chancellor lawmaker mp mps ambassador envoy secretary princess duchess monarch colonel imam
    cleric dictator
    """
)
_ARTISTS = words(
    """
    actor actress singer rapper musician popstar comedian novelist poet painter sculptor filmmaker
    playwright dancer ballerina violinist pianist soprano tenor star superstar influencer model
    presenter broadcaster youtuber tiktoker socialite heiress celebrity
    """
)
_ATHLETES = words(
    """
    striker midfielder defender goalkeeper winger forward captain skipper coach referee umpire
    batter batsman bowler golfer boxer wrestler swimmer sprinter runner marathoner jockey skier
    snowboarder gymnast cyclist rower athlete paralympian olympian champion footballer cricketer
    quarterback racer surfer climber qualifier jumper skater
    """
)
_CITIZENS = words(
    """
    teenager teen student pupil toddler farmer fisherman nurse teacher doctor shepherd monk priest
    pensioner widow hiker tourist villager soldier sailor prisoner convict suspect fugitive gunman
    robber thief fraudster dentist surgeon chemist paramedic whistleblower campaigner activist
    veteran beekeeper grandmother grandfather neighbour neighbor scholar scientist researcher
    professor historian
    """
)
# What a company does or sells: alone or with a kind of company behind it, it names none
# ("Candy Maker").
_TRADES = words(
    """
    fintech retail electronics toymaker carmaker automaker drugmaker commodity paint regional
    unicorn fast-growing wholesale telecoms utility
    ai tech software hardware computer chip chips robot robotics drone drones car cars auto
    automotive truck bus bike scooter battery solar wind oil gas energy power coal steel metal
    mining gold copper lithium water waste recycling chemical chemicals plastics paper packaging
    furniture toy
    toys candy chocolate snack food drinks drink beverage beer wine whisky coffee tea pizza burger
    sandwich restaurant pub bakery grocery supermarket fashion clothing apparel shoe sneaker
    jewellery jewelry watch beauty cosmetics perfume drug pharma biotech medical health healthcare
    hospital dental vet pet insurance bank banking payment payments credit loan mortgage property
    housing real estate hotel travel cruise ferry rail train bus airline aviation aerospace space
    rocket satellite telecom phone smartphone mobile internet web cloud data security cybersecurity
    crypto bitcoin media news film movie music game games gaming video streaming toy book books
    education school nursery care home homes construction building cement lumber engineering
    shipping freight logistics delivery parcel courier storage warehouse staffing payroll law
    accounting advertising marketing porn adult cannabis pot vape tobacco gun arms defence defense
    weapons and online mobile digital social network quantum fusion nuclear hydrogen new small big
    kayak sugar toll vegan sports sport contract electric employee biogas meal skincare ad
    edtech proptech smartwatch grid biosimilar biopharma tractor esports
    """
)
_KINDS = words(
    """
    maker makers startup start-up startups firm company giant chain operator retailer insurer
    automaker carmaker processor lender provider developer supplier manufacturer unicorn seller
    group business store stores shop shops brand platform app publisher broker owner service
    """
)
# Alone at the beginning of a headline these are no names.
_COMMON = words(
    """
    charity charities university universities driver landlord landlady ex-wife ex-husband wife
    husband son daughter brother sister mother father mum dad uncle aunt grandson bride groom
    wolves wolf bear bears dog dogs cat cats elephant whale shark deer birds bees swans storm
    storms typhoon hurricane cyclone rain snow heatwave wildfire flood floods fog smoke hospital
    school museum library pub restaurant hotel bakery factory farm airport station cathedral abbey
    palace zoo park beach lottery strike protest marathon tenant owner buyer shopper shoppers
    cyclist motorist motorists pedestrian burglar vandal hoaxer drinkers diners fire fires volcano
    earthquake quake asteroid comet eclipse solicitor barrister inmate vicar
    chef stadium casino arena mall solar wind windfarm superstore
    concert gig festival carnival support help aid rescue sourdough theatre theater
    cinema household households fan revenue revenues
    collector collectors analyst analysts bidder buyer
    state county city town village
    profit profits sales turnover earnings losses dividend dividends
    centre govt refugee ambulance pizza burger candy aerospace abattoir ransomware malware
    merger tender pact tie-up franchise consolidation conscription cost poem checklist mapped
    promoters restructuring ex-manager reactor league cartoonist
    economist dealmaker trio duo prospectus
    border nonresidential residential black cyber housing construction manufacturing tourism
    college colleges church churches grant grants
    """
)
_PERSONS = _OFFICES | _ARTISTS | _ATHLETES | _CITIZENS
# The last word of what names a public body, a crowd or a place, and never a company.
_PUBLIC = words(
    """
    pm
    court courts tribunal parliament assembly senate congress cabinet ministry government police
    army navy militia junta troops rebels regime opposition coalition embassy monarchy council
    councils county municipality village town towns villages diocese church churches cathedral
    mosque temple monastery choir orchestra zoo safari prosecutors prosecutor jury judges judge
    lawmakers senators ministers officials authorities republic kingdom province district nation
    nations countries states voters pilots rangers commissioner ombudsman pupils
    """
)
_CROWDS = words(
    """
    tourists villagers residents protesters activists campaigners volunteers scientists
    researchers archaeologists historians doctors nurses teachers lecturers students pupils
    farmers fishermen migrants refugees prisoners soldiers sailors pilots drivers passengers
    commuters pensioners mothers fathers parents children women men girls boys neighbours
    neighbors fans supporters players athletes swimmers climbers hikers monks nuns priests bishops
    believers pilgrims lawyers engineers experts economists demonstrators strikers workers sisters
    brothers twins vandals thieves robbers smugglers pirates poachers gunmen militants insurgents
    separatists socialists greens conservatives liberals republicans democrats tories others
    visitors locals citizens landlords tenants vendors bakers anglers
    """
)
_HAN_ENDS = re.compile(
    r"(?:前董事长|前CEO|前总裁|前高管|首富|富豪|马斯克|默多克|巴菲特|李嘉诚|黄仁勋|政府|法院|"
    r"检察院|警方|公安局?|总统|总理|首相|外长|部长|议员|市长|省长|州长|议会|"
    r"国会|内阁|反对派|领袖|"
    r"教皇|女王|国王|国家队|代表队|球队|[男女]足|[男女]篮|[男女]排|选手|球员|教练|主帅|"
    r"名将|法官|科学家|研究者|研究团队|"
    r"学者|考古队|农民|居民|村民|市民|志愿者|学生|家长|老师|教师|医生|护士|士兵|部队|民众|"
    r"游客|导演|演员|歌手|影后|影帝|"
    r"明星|网红|男子|女子|老人|女孩|男孩|母女|夫妇|气象台|统计局|部门|财政部|国防部|外交部|"
    r"教育部|商务部|农业部|联合国|"
    r"(?:议员|官员|部长|市长|记者|选手|明星)(?:手机|邮箱|账号)|"
    r"世卫组织|世界卫生组织|管理办法|条例|基金会|央行|欧盟|北约|博物馆|动物园|图书馆|学校|中学|"
    r"小学|高校|接种点|采样点|收费站|公园|景区|路段|大桥|隧道|航道|(?<![超门夜股])市|"
    r"[省县镇村乡]|全市|全省|全国|全球|全县|"
    r"多地|各地|(?<![邮])局|厅|考试院|乐团|歌舞团|剧院|作家|协会|学会|学家|校刊|文学社|自习室|"
    r"停车场|宠物店|爱好者|富商|[海空陆]军|白宫|"
    r"伙伴|组合|财富一?年?|足球俱乐部|(?<![车船团部舰机])队|女冰|男冰|[省市]队|乐队|音乐人|投资者|"
    r"股民|骗局|家属|大妈|社区|街道|院校|铁路(?=$)|(?:公交|地铁)线路|大股东|指数|概念股|球会|球迷|"
    r"居民|设计师|骇客|台风|飓风|暴雨|寒潮|冷空气|地震|洪水|行动|专项行动|活动)$"
)
_HAN_STARTS = re.compile(
    r"如何|一本|谁在|[这那]个|公式|读懂|社科院|[国省]考|现场|[^，。]{0,4}行动|拉上|发行|凭借|(?:千|"
    r"百|万)亿房企|[内地]房股|靠卖|完成|感器|第[^，。]{1,3}次|不卷|球星|乐团|球队|球会|"
    r"年产|日产|总投资|一期|二期|首[个家座批]|多[家个地座名款]|今年|去年|全年|上半年|下半年|"
    r"(?:女?司机|[男女]子|老汉|大学生|学生|业主|网友|游客|员工|女工|民工|球迷|考生|家长|醉汉|小偷|"
    r"嫌犯|"
    r"赌徒|民警|房东|租客)|(?:证监会|央行|银保监|金融监管总局|工信部|市监总局|市场监管|发改委|"
    r"国务院|最高法|监管层)|"
    r"[^，。]{0,6}政府(?:与|和|同)|(?:打破|推动|助力|聚焦|狂揽|豪掷|凭借|依托|面对|随着)|"
    r"者|联合国|世界银行|国际货币基金|亚投行|[上深北]交所|(?:逮捕|拘捕|引渡|释放|假释|驱逐)|"
    r"[^，。]{2,24}(?:导致|致使)|(?:非公开发行|公开发行|定向增发|增发)|"
    r"(?:国内|全球|国有)?[两三四五六七八九十]+(?:大|家|名|款)[^，。]{0,8}(?:厂|商|行|企|公司|巨头|"
    r"平台|机构)$|"
    r"全国|全市|全省|我国|我省|我市|本市|[中俄美日韩英法德欧印澳]{2,4}$|[美俄以日韩英]军$|老赖|"
    r"政府网站"
)
_HAN_COUNTRIES = words(
    """
    阿富汗 阿尔巴尼亚 阿尔及利亚 安哥拉 阿根廷 亚美尼亚 澳大利亚 奥地利 阿塞拜疆 孟加拉国 白俄罗斯
    比利时 玻利维亚 波黑 巴西 保加利亚 柬埔寨 喀麦隆 加拿大 乍得 智利 中国 哥伦比亚 刚果 克罗地亚
    古巴 塞浦路斯 捷克 丹麦 厄瓜多尔 埃及 爱沙尼亚 埃塞俄比亚 芬兰 法国 加蓬 格鲁吉亚 德国 加纳
    希腊 海地 洪都拉斯 匈牙利 冰岛 印度 印尼 伊朗 伊拉克 爱尔兰 以色列 意大利 日本 约旦 哈萨克斯坦
    肯尼亚 韩国 朝鲜 科威特 老挝 拉脱维亚 黎巴嫩 利比亚 立陶宛 卢森堡 马来西亚 马尔代夫 马里
    墨西哥 摩尔多瓦 蒙古 摩洛哥 莫桑比克 缅甸 尼泊尔 荷兰 新西兰 尼日尔 尼日利亚 挪威 阿曼
    巴基斯坦 巴拿马 巴拉圭 秘鲁 菲律宾 波兰 葡萄牙 卡塔尔 罗马尼亚 俄罗斯 卢旺达 萨尔瓦多 沙特
    塞内加尔 塞尔维亚 新加坡 斯洛伐克 斯洛文尼亚 索马里 南非 西班牙 斯里兰卡 苏丹 瑞典 瑞士 叙利亚
    坦桑尼亚 泰国 突尼斯 土耳其 乌干达 乌克兰 英国 美国 乌拉圭 乌兹别克斯坦 委内瑞拉 越南 也门
    赞比亚 津巴布韦 佛得角
    """
)
# They buy and sign players, and take towns.
_CLUBS_AND_FORCES = frozenset(
    """arsenal|chelsea|everton|tottenham|tottenham hotspur|spurs|liverpool|man utd|man city|
barcelona|real madrid|real sociedad|atletico madrid|inter milan|ac milan|juventus|napoli|roma|lazio|
bayern|bayern munich|borussia dortmund|dortmund|psg|paris saint-germain|ajax|benfica|celtic|rangers|
aston villa|west ham|crystal palace|fulham|brentford|wolves|nottingham forest|leeds united|
newcastle united|sheffield united|leicester city|norwich city|sevilla|villarreal|valencia|lakers|
celtics|warriors|knicks|yankees|red sox|dodgers|cubs|mets|real betis|al-nassr|al-hilal|inter miami|
unicef|unesco|unhcr|unrwa|wfp|iaea|interpol|europol|oecd|wto|ilo|amnesty|oxfam|
amnesty international|red cross|the red cross|greenpeace|save the children|human rights watch|
wwf|vatican|the vatican|pm|
scotland yard|downing street|house of lords|knesset|bundestag|duma|un security council|
wagner|wagner group|rsf|rapid support forces|m23|hts|houthis|taliban|the taliban|isis|islamic state|
al-shabaab|boko haram|al-qaeda|idf|farc|hezbollah|hamas|the kremlin"""
    .replace("\n", "").split("|")
)  # fmt: skip
_OF = words("city town state borough isle director ceo cfo founder co-founder boss chairman owner")
# Heads of state, parties and central banks, as headlines call them.
_POWERS = frozenset(
    """kim|kim jong un|erdogan|lula|milei|orban|meloni|merz|scholz|carney|trudeau|sunak|zelenskiy|
khamenei|maduro|bolsonaro|lukashenko|duterte|marcos|prabowo|takaichi|ishiba|albanese|ramaphosa|
tinubu|ruto|museveni|afd|snp|bjp|anc|dup|pml-n|pti|aap|sinn fein|plaid cymru|reform uk|lib dems|
bank of japan|bank of korea|bank of canada|bank of russia|bank of israel|bank of mexico|boj|pboc|
bank of ghana|bank of uganda|bank of thailand|bank indonesia|bundesbank|riksbank|norges bank|rba|
reserve bank|reserve bank of india|reserve bank of australia|ofsted|girl guides|boy scouts|
girl scouts|salvation army|the salvation army|church of england"""
    .replace("\n", "").split("|")
)  # fmt: skip
# As they stand with dots: "E.P.A.".
_AGENCIES = words("epa fbi cia fda sec ftc doj irs faa un eu us nasa who imf nsa cdc uaw nypd lapd")
_FAMED = (_ARTISTS | _ATHLETES) - words(
    "star model forward captain champion runner racer climber surfer boxer dancer superstar"
)
_CROWD_AT = re.compile(
    r"\b(?:scientists|researchers|students|doctors|nurses|experts|archaeologists|lecturers|"
    r"economists|pupils|prisoners|patients|team of \w+) (?:at|from|of|in) (?:the )?$",
    re.IGNORECASE,
)
_SOME_AT = re.compile(r"\b(?:some|many|most|few|several|dozens of|hundreds of) $", re.IGNORECASE)
_HAN_COUNTRY_ENDS = tuple(sorted(_HAN_COUNTRIES))
_TEAMS = words("execs executives founders co-founders cofounders alumni researchers billionaires")
_TITLES = _PERSONS - {"model", "star", "veteran"}
# "Mother Who Locked", "Attorney General", "400 Veterinary Hospitals", "Jeff Bezos"
_NO_NAME = re.compile(
    r"\b(?:who|whose|which)\b|\b(?:attorney|surgeon|solicitor|secretary|consul)[ -]general$|"
    r"^\d[\d,.]*\+? (?:[\w-]+ ){0,2}(?:hospitals|schools|stores|shops|restaurants|hotels|banks|"
    r"firms|companies|websites|cities|homes|countries|airports|clinics|factories|patients|"
    r"customers)$|"
    r"^(?:some|many|most|few|several|no) (?:people|users|customers|staff|workers)\b|"
    r"\b(?:gamble|saga|feud|rumou?rs|hopes)$|^ancient \w+$|"
    r"^(?:[qh][134]|h2|[qh][1-4] ?fy ?\d{2,4}|fy ?\d{2,4})$|"
    r"^[\w'’-]+ (?:united|rovers|wanderers|albion|hotspur|athletic|a?fc)$|"  # football clubs
    r"^\w+ (?:bezos|musk|zuckerberg|buffett|murdoch|soros|branson|altman)$"
)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_JOINT = re.compile(r",\s*|\s+(?:and|&)\s+")
_BEFORE = re.compile(r"([\w’'-]+),?\s+$")
# Searches for what ends in `$` begin at every place: in this many characters at most.
_LONGEST_END, _NEAR = 12, 60


_HAN_KIND = re.compile(
    r"[一-鿿]{0,6}上市[一-鿿]{0,6}(?:公司|企业)|[一-鿿]{2,6}(?<![第统唯同万])一[一-鿿]{0,4}(?:矿|"
    r"工厂|酒店|医院|餐厅|超市|公司|企业)|"
    r"(?:保险|理财|基金|信托|金融)产品|(?:学校|食堂|工程|项目)[一-鿿]{0,4}承包商|资产|数千万|标的|"
    r"并购基金|[一-鿿]{0,6}(?:同行业?|类|境外|境内)[一-鿿]{0,8}公司|[一-鿿]{0,6}全资子公司|"
    r"(?:该|这家?|部分|本土|多家|国内)[一-鿿]{0,4}(?:客户|公司|企业|伙伴)[一-鿿]{0,6}"
)


def is_unnamed(name: str) -> bool:
    """Whether the words tell a kind of company and name none: "Candy Maker", 航天部件厂商."""
    if not name.isascii():
        return bool(_HAN_KIND.fullmatch(name))
    tokens = _WORD.findall(name.lower())
    return len(tokens) > 1 and tokens[-1] in _KINDS and _TRADES.issuperset(tokens[:-1])


def _is_ticker(name: str) -> bool:
    """Whether it is written like "CAT", which is no cat."""
    return 1 < len(name) <= 4 and name.isupper()


def is_no_company(before: str, name: str) -> bool:
    """Whether `name` is no company; `before` are the words before it in the clause."""
    if not name.isascii():
        if name.endswith(_HAN_COUNTRY_ENDS):
            return name in _HAN_COUNTRIES
        if name.endswith(("官方", "方面")) and name[:-2] in _HAN_COUNTRIES:
            return True
        if _HAN_ENDS.search(name[-_LONGEST_END:]) or _HAN_STARTS.match(name):
            return True
    before = before[-_NEAR:]
    plain = name.lower().removeprefix("the ").removeprefix("ex-").removeprefix("former ")
    plain = plain.removesuffix("'s").removesuffix("’s")
    if plain in _CLUBS_AND_FORCES or plain in _POWERS or plain.replace(".", "") in _AGENCIES:
        return True
    is_written_large = len(name) > 3 and name.isupper()  # "ROME", the firm
    if not is_written_large and all(part in NAMED_PLACES for part in _JOINT.split(plain)):
        return True
    tokens = _WORD.findall(plain)
    if not tokens:
        return False
    if len(tokens) == 1 and (
        (tokens[0] in _COMMON and not _is_ticker(name)) or tokens[0] in _TRADES
    ):
        return True  # "Chip designer cuts 300 jobs" names nobody
    if _NO_NAME.search(plain):
        return True
    if tokens[-1] in _PUBLIC and not (len(tokens) > 1 and tokens[-2] in GOODS):
        return True
    if tokens[-1] in _CROWDS:
        return len(tokens) == 1 or tokens[0] in NAMED_PLACES
    if tokens[0] in _FAMED and 2 <= len(tokens) <= 4:
        return True
    if tokens[0] in _PERSONS and len(tokens) <= 3:
        return tokens[0] in _OFFICES or len(tokens) == 1
    if len(tokens) > 1 and tokens[1] in _PERSONS and tokens[0] in NAMED_PLACES:
        return True
    if len(tokens) > 1 and tokens[1] == "of" and tokens[0] in _PERSONS | _PUBLIC | _OF:
        return True
    if _CROWD_AT.search(before) or (tokens[-1].endswith("s") and _SOME_AT.search(before)):
        return True
    told = _BEFORE.search(before)
    return told is not None and told[1].lower() in _TITLES | _TEAMS
