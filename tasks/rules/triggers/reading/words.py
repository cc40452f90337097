"""Word lists that the reading of names shares. All lower case."""


def words(text: str) -> frozenset[str]:
    """A set from words that stand apart by white space."""
    return frozenset(text.split())


# Between a name and its verb: dropped from the name, kept as cues.
AUXILIARIES = words(
    """
    has have had is are was were be been being will would could may might can to also just now
    today officially formally finally quietly reportedly allegedly again still soon it they he
    she says said say announces announced announce confirms confirmed reveals revealed plan
    plans planning planned aims aiming intends intend set agrees agreed agree signs signed sign
    deal deals in talks advanced early final exclusive discussions negotiations considering
    considers weighing weighs mulling mulls exploring explores eyes eyeing seeks seeking looks
    looking nears near nearing close ready readies prepares preparing about track expected
    likely poised definitive agreement denies denied deny not never no won't doesn't didn't
    isn't reports rumors rumours report claims that successfully jointly recently further once
    offers offer wants want vows pledges starts begins moves decides decided calls called off
    abandons scraps drops terminates cancels shelves pulls walks away from talk over option bid
    refuses declines rejects fails dismisses refutes reiterates gets secures approval merger
    pact enters entered into an a the on this week yesterday monday tuesday wednesday thursday
    friday proudly proud pleased excited thrilled delighted happy voluntarily immediately
    immediate suddenly abruptly possible potential potentially go going possibly first fully
    hopes tries trying ends of plan's wins clearance completes completed finalizes finalises
    expects expect temporarily permanently
    reach binding conditional non-binding last month agreed-upon ink inks
    strikes struck reaches reached
    intent intention letter loi completion closing course stages receives received nod go-ahead
    interested lead proposes proposed approves approved race
    frontrunner front-runner emerges emerged consider weigh explore mull seek confirm closes
    """
)
PRONOUNS = frozenset({"it", "they", "he", "she"})
OWN = frozenset(
    {"we", "we've", "we're", "our", "us", "our company", "i", "we’ve", "we’re"}
    | {"我们", "本公司", "我司", "我公司", "公司"}
)
# A verb right after one of these tells of something that is over, supposed or someone else's.
BLOCKERS = words(
    """
    after following since before despite without by having who which that whose when while if
    until unless because though although how why where what whether recently-acquired newly
    should
    """
)
# A noun phrase begins after the last of these.
BREAKS = words(
    """
    as after while amid says say said that when because raises raise raised launches launched
    acquires acquired buys bought appoints names hires opens expands partners joins cuts
    unveils introduces announces announced secures closes lands bags nabs debuts reports
    following since before if how why with but where whether than against despite via sources
    source told expects sees beats files filed adds picks wins takes gets becomes plans
    """
)
STOPS = words(
    """
    for in to as from with at amid after over on by via following under worth valued through
    that which who whose while and or but before during despite when where is are was were has
    have will would could may might says said today yesterday about against into across using
    because if so than upon between without within per plus backed led launches raises acquires
    announces for: of ahead
    """
)
ALLOWED_BEFORE_SUFFIX = frozenset({"of"})
CONNECTORS = words("of and & the for de du van von del la le y und et der di do da - + x des al")
# With a capital they open a name: "La Perla", "Al Safa".
PARTICLES = words("de du van von del la le di do da des al")
# How a company is, said before its name: "Hungry Acme buys", "Cash-Rich Acme".
MOODS = words(
    """
    hungry newly acquisitive struggling troubled ailing embattled beleaguered resurgent
    acquisition-hungry debt-laden crisis-hit scandal-hit fast-growing high-flying publicity-shy
    """
)
MOOD_ENDS = ("-run", "-rich", "-strapped", "-controlled", "-funded", "-stricken")
SKIPPED_BEFORE_NAME = words(
    """
    the a an its their his her our rival fellow new former local majority minority controlling
    stake stakes in of all remaining assets asset part parts some most control shares up out
    another two three with by from company startup privately held private publicly traded 100%
    entire several leading smaller larger troubled struggling popular iconic
    """
)
# Skipped before a description ("Danish rival Ringo"), a part of the name otherwise ("US Army").
NATIONALITIES = words(
    """
    australian austrian belgian brazilian british canadian chinese danish dutch finnish french
    german greek indian indonesian irish israeli italian japanese korean mexican norwegian
    polish portuguese russian singaporean spanish swedish swiss turkish ukrainian american
    european us-based u.s uk us
    estonian latvian lithuanian hungarian romanian bulgarian czech slovak slovenian croatian
    serbian icelandic egyptian moroccan tunisian kenyan nigerian ghanaian ugandan tanzanian
    ethiopian zambian zimbabwean rwandan senegalese ivorian emirati saudi qatari kuwaiti
    jordanian lebanese pakistani bangladeshi nepali vietnamese thai malaysian filipino
    philippine taiwanese argentine argentinian chilean colombian peruvian ecuadorian uruguayan
    bolivian venezuelan scottish welsh english nordic baltic viennese catalan aussie kiwi asian
    african maltese cypriot luxembourgish georgian armenian kazakh uzbek sri-lankan
    """
)
DESCRIPTORS = words(
    """
    startup start-up startups company firm maker giant provider developer operator unicorn
    fintech insurer retailer carmaker automaker chipmaker drugmaker manufacturer supplier
    specialist vendor parent owner rival airline app builder producer distributor lender
    publisher broker subsidiary edtech biotech proptech healthtech insurtech agritech agtech
    cleantech medtech decacorn upstart challenger neobank marketplace consultancy tech-giant
    e-tailer wholesaler grocer brewer miner utility integrator major spinout spin-off spinoff
    competitor platform firm's nbfc powerhouse player group's studio brand chain unit
    leader innovator conglomerate business agency scaleup scale-up outfit arm tech
    discounter activist haulier housebuilder homebuilder accountants auctioneer hotelier
    jeweller shipbuilder logistician broadcaster bookmaker pawnbroker franchisee restaurateur
    """
)
# "Steelmaker Acme", "Ride-hailer Bolta".
DESCRIBING_ENDS = (
    "maker", "-hailer", "-checker", "-blender", "-seller", "-builder", "-lender", "-provider",
    "-operator", "-producer", "-developer", "-owner", "-trader", "-printer", "-grower",
)  # fmt: skip
# In lower case only: names hold them as well ("Random House").
LOWER_DESCRIPTORS = words(
    """
    co-op cooperative co-operative association society collective house houses yard shipyard
    label investor peer counterpart trust bank group fund lab labs
    foundry carrier network exchange app bakery brewery distillery dairy nemesis conglomerate
    pioneer firms companies rivals makers giants retailers brewers lenders insurers startups
    start-ups groups airlines chains developers operators peers trader traders shipper hauliers
    haulier exporter importer landlord agent mill smelter refiner explorer driller caterer
    designer line operator contractor engineer grocer
    restaurateur hotelier bookseller fashion-label agencies bookmaker tour-operator automakers
    """
)
LEGAL = words(
    """
    inc incorporated corp corporation ltd limited llc plc gmbh ag sa s.a nv n.v bv b.v ab asa
    oy oyj as kg se co company holdings holding group pte pty llp lp spa s.p.a srl kk sarl sas
    pvt sdn bhd tbk sp o.o d.o.o a.s a.ş s.r.o s.a.p.i c.v
    jr sr
    """
)
POSSESSIVE_NAMES = words(
    """
    mcdonald's macy's lowe's wendy's levi's moody's kohl's dick's lloyd's sotheby's christie's
    sainsbury's arby's domino's denny's kellogg's wendy’s carl's papa trader ben's lay's
    reese's campbell's hershey's bloomingdale's sally's claire's zaxby's freddy's jersey mike's
    jimmy
    """
)
GENERIC = words(
    """
    startup startups company companies firm firms report reports sources source here new this
    these those it they he she you who what ceo ceos founder founders investor investors bank
    banks stock stocks shares vc vcs women men police government governments officials
    lawmakers court judge minister ministers senate congress president parliament study survey
    data experts analysts economists scientists researchers doctors teachers workers employees
    residents voters students hackers thieves man woman couple family families kids children
    people americans europeans brits fans team teams club clubs coach players player retailers
    lenders insurers automakers carmakers chipmakers giants makers unit everyone someone nobody
    one more most many some several two three four five six seven eight nine ten market markets
    industry sector economy inflation rates oil gold bitcoin crypto week month year today
    council mayor governor university-wide school schools church army navy military troops
    rebels protesters union unions regulators regulator watchdog agency developer developers
    designers engineers board shareholders management staff customers users consumers
    businesses smes landlords farmers airlines airports hospital hospitals states cities city
    town nation world country countries senator senators republicans democrats candidate
    candidates chief chiefs boss mum mom dad actor actress singer band film movie series show
    episode how why when where and or the a an its our all total technology service services
    product products deal deals funding round series-a startup's update round-up top best daily
    weekly billionaire rival rivals heir duo trio tech exec execs executive executives fund
    funds concern concerns fears hopes plan plans ai vr ar saas iot b2b d2c evs
    platform consortium qip ipo drhp spac
    """
)
# At the end of several words these tell of a kind of company, not of one ("European startups").
GENERIC_ENDS = words(
    """
    startups companies firms investors banks stocks founders women men governments officials
    lawmakers analysts economists scientists researchers doctors teachers workers employees
    residents voters students hackers thieves families kids children people fans teams clubs
    coaches players retailers lenders insurers automakers carmakers chipmakers giants makers
    troops rebels protesters unions regulators schools developers designers engineers
    shareholders stockholders customers users consumers businesses farmers cities countries senators
    republicans democrats candidates execs executives shares stock ceo court judge minister
    council mayor governor senator president congressman vcs ceos funds univers state states
    county town city coach quarterback star actor singer prosecutors leaders leader chief
    officer officers family man woman
    """
)
# Of these, the ones that also end names ("Northlight Kids"); with a capital they are a name's.
BRANDED_ENDS = words(
    """
    kids women men people families fans teams clubs doctors teachers students players makers
    banks funds companies founders developers designers engineers farmers stars star family
    """
)
# A word of the names of public bodies, which may be customers though never the subject.
PUBLIC_BODIES = words(
    """
    council county city university college hospital army navy force ministry department
    authority agency government police district borough commission nhs schools state pentagon
    nasa bundeswehr parliament treasury municipality commune fire
    """
)
# Where every word has a capital, these end the name of a thing and never that of a company.
TITLE_THINGS = words(
    """
    rights tickets ticket sponsorship lease phones ads advertising costs share shares
    contract contracts mansion apartment apartments jets planes aircraft helicopters
    vessels patents acres headquarters hq debt loans licences licenses licence
    license spectrum losses profits taste jersey poster painting paintings
    cars trucks drones missiles vaccines bonds crypto bitcoin gifts votes
    servers gpus catalogue catalog warehouse prices tariffs
    """
)
TITLE_THINGS_JOINED = TITLE_THINGS | words(
    """
    talent homes crown campus control machines equipment users customers ships land jobs time
    status powers approval
    growth
    my your their our
    solar wind power gas oil energy electricity cloud software office old higher new more space
    market online chips data food water green clean used cheap extra additional big small cash
    office retail first second next last own capital business growth city street house home
    building tower site plot store plant factory patent portfolio ip fuel coal steel gold
    silver copper lithium
    """
)
# What shops sell: "Parts Town" and "Music City" are named by it, and are no places.
GOODS = words(
    """
    auto bath beauty bed bedding bike bikes book books boot boots camera candy car card cards carpet
    cell coffee computer craft cycle deal deals diaper dollar electronics eyeglass fabric fitness
    flag floor flooring food furniture game games garden gift golf guitar hobby home jewelry kids
    kitchen light lighting lumber mattress music office paint paper part parts party pet pets phone
    pizza plumbing pool print prints rent rug shoe shoes ski smoke sock sport sports suit taco tea
    tile tire tires tool tools toy toys tyre tyres vape video vision vitamin watch wine wireless
    """
)
# Small words after a name: "Toyota unit", "Acme subsidiary".
TRAILERS = words(
    "unit subsidiary arm parent owner division business group's unit's affiliate management board"
)
# What a company does by these, it does itself: "Acme's board", "Acme's cloud arm".
OWNED = words(
    "board arm unit division business subsidiary plant factory management directors team c-suite"
)
# What it does by these, too, whatever they are called: "Acme's new Zipline game".
PRODUCTS = words(
    """
    app game platform tool service website site store chatbot assistant keyboard browser software
    system coach robot phone smartphone tablet watch headset console scooter marketplace algorithm
    """
)
# Small words after the name of whose they are: "Acme plant"; and what names nobody before them.
SITES = words(
    """
    plant factory smelter mine mill refinery depot warehouse steelworks shipyard brewery foundry
    sawmill quarry distillery
    """
)
UNNAMED_OPENINGS = words(
    """
    nuclear coal steel gold copper oil gas power chemical car auto battery chip paper pulp sugar
    chocolate chicken meat cheese milk bus bike textile fabric toy cement lumber timber water waste
    recycling sewage desalination solar wind idle idled old new former local troubled popular iconic
    historic beloved last first second third biggest largest oldest family village state uranium
    lithium iron ore silver nickel potato beef pork fish salmon egg bread beer whisky rubber tyre
    tire glass food pet furniture shoe clothing garment fireworks munitions arms weapons explosives
    military cannabis medical drug vaccine
    """
)
# With these at the end words in small letters name a company.
WIRED_ENDS = words(
    """
    wines motors airlines airways resources holdings minerals foods breweries brewing
    pharmaceuticals telecom telecommunications petroleum industries partners properties
    constructions shipping bancorp leases steelworks ltd inc corp group
    """
)
POSSESSED = OWNED | words("executive leadership senior of advisory supervisory new")
NOT_SUBJECTS = frozenset(
    """china|us|u.s|usa|uk|u.k|britain|india|japan|germany|france|russia|ukraine|israel|iran|iraq|eu|
un|nato|canada|mexico|brazil|australia|south korea|north korea|italy|spain|turkey|egypt|
pakistan|taiwan|hong kong|singapore|vietnam|thailand|indonesia|malaysia|philippines|
saudi arabia|uae|dubai|qatar|kenya|nigeria|south africa|ghana|ethiopia|poland|sweden|norway|
finland|denmark|netherlands|belgium|switzerland|austria|greece|portugal|ireland|scotland|wales|
england|new zealand|argentina|chile|colombia|peru|venezuela|cuba|syria|lebanon|gaza|hamas|
hezbollah|yemen|afghanistan|bangladesh|sri lanka|nepal|myanmar|california|texas|florida|
new york|london|paris|berlin|tokyo|beijing|shanghai|mumbai|delhi|washington|chicago|los angeles|
san francisco|boston|seattle|toronto|sydney|melbourne|trump|biden|harris|obama|putin|xi|
xi jinping|modi|zelensky|netanyahu|macron|starmer|white house|the white house|pentagon|
the pentagon|kremlin|supreme court|the supreme court|senate|congress|fbi|cia|nasa|fed|the fed|
federal reserve|fda|sec|ftc|doj|epa|faa|irs|who|imf|world bank|the us|the uk|the eu|the un|opec|
opec+|european commission|european union|united nations|cabinet|prime minister|president|pope|
pope francis|king charles|prince harry|bank of england|ecb|south africa's|south korean|
north korean|american|british|french|german|chinese|japanese|indian|russian|ukrainian|israeli|
iranian|canadian|mexican|brazilian|australian|italian|spanish|turkish|polish|european|african|
asian|kenyan|nigerian|pakistani|taiwanese|harvard|yale|stanford|mit|oxford|cambridge|israeli pm|
house of commons|house republicans|justice department|state department|treasury|labour|tories|
gop|house|parliament|texas governor|us army|us navy|us air force|army|air force|marines|nhs|
sebi|rbi|trai|irdai|npci|sfc|hkma|bafin|esma|cftc|finra|fcc|nhtsa|cfpb|cdc|hmrc|dvla|dvsa|dwp|
ofgem|ofcom|fca|cma|asic|accc|apra|nsa|isro|jaxa|drdo|pm modi|cm|bbc sport|premier league|fifa|uefa|
nba|nfl|mlb|nhl|f1|fia|ioc|icc|bcci|asia|europe|
africa|america|latin america|middle east""".replace("\n", "").split("|")
)

HAN_AUXILIARIES = tuple(
    sorted(
        words(
            """
    近日 今日 日前 昨日 今天 昨天 今年 近期 本周 宣布 官宣 正式 已 将 拟 或 或将 或拟 据悉 据传
    传 被传 传闻 被曝 曝 计划 有意 考虑 正在 正 洽谈 商谈 寻求 否认 终止 取消 放弃 撤回 完成
    成功 全资 再度 再次 再 又 首次 已经 通过子公司 子公司 旗下子公司 对外 表示 称 发布公告 公告
    发布公告称 公告称 拟以 自愿 同意 获准 获批
    筹划 重大 未 并未 没有 不会 不 未能 传言 欲 有望 宣布将
    将以 以 宣布已 和 及 与 也 继续 全面 联合 共同 携手 大规模 持续 启动 开启 明确 预计 现金
    主动 突然 被曝将 率先 携手 悄然 低调 火速 闪电 逆势 独家 拟在 将在 在 全球 在全球
    首个 首家 全球首 第二 总部 工厂 项目 研发中心 全球总部 新工厂 迎来 换帅 换将 易帅
    """
        ),
        key=len,
        reverse=True,
    )
)
HAN_BLOCKERS = frozenset({"未", "并未", "没有", "不会", "不", "未能"})
HAN_GENERIC = words(
    """
    公司 该公司 企业 我国 中国 美国 日本 欧盟 英国 政府 国家 多家企业 媒体 记者 消息 外媒
    分析师 投资者 专家 市场 行业 国务院 央行 商务部 工信部 证监会 发改委 外交部 警方 法院 北京
    上海 深圳 广州 杭州 香港 台湾 韩国 印度 俄罗斯 以色列 德国 法国 总统 议会 特朗普 拜登 普京
    俄乌 乌克兰 球队 国足 湖人 勇士 皇马 巴萨 曼联 消息称 报道 报告 官方 多家公司 知情人士 全球
    海外 用户 消费者 员工 股东 机构 多地 两家公司 双方 三方 初创公司 创业公司 巨头 车企 新车 车
    景区 医院 学校 社区 街道 村民 居民 小区 车站 机场 海关 法庭 工会 协会
    国企 央企 民企 外资 中资 国资 期满 生变 大股东 控股股东 买家 卖家 知名企业 上市公司
    财务 首席 手机 中国区 大中华区 亚太区 联席 技术 董事长兼 总裁兼 运营 发布高管 前任 现任 新任 原
    回应 重组 上周 下周 上月 下月 高管 高层 CEO CFO CTO COO
    酒店 饭店 餐厅 超市 商场 银行 保险公司 航空公司 开发商 物业 物业公司 商家 厂家 店家 网店 影院
    药店 幼儿园 会员 业绩 利润 营收 股价 产能 市值 销量 债券 债务 关于 进行 最新 发生 技术性 三个月
    半年 国内 产品 承包商 食堂 国安 申花 利物浦 曼城 切尔西 阿森纳 热刺 拜仁 尤文 国米
    全国门店 旗下门店 所有门店 线下门店
    牌照 传闻 网传 无预警 濒临 悄悄 优先 项目部 下周聆讯 本月招股 内地 资产包
    集团 药企 国产 反向 跑分 信用卡 个人 备案 用地 延期 投资意向 租约 停工
    业内 日资 新东家 公募巨头 组件厂 保荐机构
    此次 本次 本轮 本周 今年 去年 该项目 项目 平台 该平台
    """
)
