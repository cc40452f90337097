"""Words that make a name doubtful, and words that end a name. Collected by hand, all lower case."""

from tasks.rules.names import words

# Ordinary English words that companies also bear: alone they prove nothing.
COMMON_WORDS = words(
    """
    able about above access accord accountable ace action active actual adobe advance advantage
    affinity affirm agency agenda agile aim air alchemy alert alien align alive all alliance allied
    alloy ally almond alpaca alpha alphabet alpine alto amber ambition ambitious american amount
    ample amplitude anchor angel angle animal ant anthem antler anvil apex apple apply approach
    april aqua arc arcade arcane arch archer arena argo ark arm armor armory army arrival arrow art
    artifact artillery ascend ascent ash asian aspect aspen aspire assembled assembly asset assist
    associate aster atlas atom atomic atrium attain aura aurora automatic autumn avalanche avenue
    avid avocado award aware axis axle azure back backdrop backpack badge bag bake balance balanced
    ball bamboo band bandwidth bank banner bar bare bark barn baron barrel base baseline basement
    basic basil basis basket bat bath bay beach beacon beam bean bear beat beauty beaver bed bee
    bell belong belt bench benchmark bend berry best beta better beyond big bill bind bird birch
    bit bite bits black blackbird blade blank blaze blend bless blink bliss blitz block bloom
    blossom blue bluebird board boat bob bold bolt bond bone bonfire bonsai book boom boost boosted
    boot border boss bottle bottomless bounce boundary bow bowl box brace bracket brain branch
    brand brass brave bread break breaker breeze brew brick bridge brief bright brilliant brine
    bring brink broad broadway bronze brook brother brown brush bubble bucket buffalo buffer bug
    build builder built bulb bull bullet bulletin bump bundle burn burrow burst bush business bus
    butter butterfly button buy buzz by byte cabin cable cache cactus cadence cafe cake calendar
    calibrate call calm camel cameo camp campfire canal candid candle candy cannon canoe canopy
    canvas canyon cap caper capital capsule captain capture car caravan carbon card cardinal care
    cargo caribou carnival carpet carrier carrot cart carve case cash cast castle cat catalog
    catalyst catapult catch cause cave caviar cedar celery cell cement census cent center central
    century certain chain chair chalk challenge chamber champion chance change channel chapter
    charge chariot charm chart charter chase chat chatter check cheer cheetah cherry chess chest
    chief chime chip chisel choice chord chorus chrome cinder cinema circle circuit circular
    citadel citizen city civil claim clarify clarity clash class classic clay clean clear clearly
    clever click cliff climate climb clip clock clone close cloud clover club cluster clutch coach
    coal coast coaster cobalt cobra coconut cocoon code coffee cohere coherent coin cold collective
    college color column comb combo comet comfort comma command common community commute compact
    companion compass complete complex compose compound concept concert concord concourse concrete
    condor conduit cone connect conquest constant constellation contact content context continental
    continue contour contrast control converge convergence convex convoy cook cookie cool copper
    copy coral cord core cork corn corner corona cosine cosmic cosmos cotton couch count counter
    country couple courage courier course court cove cover cow coyote crab cradle craft crane crash
    crater crazy cream create credit creek crescent crest crew cricket crimson crisp cross crow
    crowd crown cruise crunch crush crux cryptic crystal cub cube cue culture cup cure curious
    current curtain curve cushion custom cut cycle cyclone dagger daily dairy daisy dance dandelion
    dare dark dart dash data dawn day daylight deal dear decent deck deep deer defer delicious
    delight delta delve den depot depth deputy derby desert design desk desktop destination destiny
    detail dew dial dialect dialog diamond dice dig digit digital diligent dill dime dimension
    dinner direct discord discover discovery dish disk distance ditto dive diversion divide dock
    doctor dog doll dollar dolphin domain dome dominion domino door dot double dough dove dover
    down draft dragon dragonfly dream dress drift drill drink drip drive drone drop drum dry duck
    duel duke dune duo dust duty dwell dynamic dynamo each eagle early earth ease easel east easy
    ebb echo eclipse edge edition eel effect ego eight element elementary elephant elevate
    elevation eleven eligible elite ellipse ellipsis elm else ember emblem embark embrace emerald
    emerge emotion emperor empire empower encore endeavor endless energy engage engine enigma enjoy
    ensemble entity entrance entry envelope envoy enzyme epic epoch epsilon equal equator equinox
    equity era escape essence essential eternal ether europa even evening event ever everest
    evergreen every everyday evidence evolution evolve exact exceed excel exchange exotic expanse
    expedition experience experiment expert explore explorer exponent export express extend extra
    eye fable fabric face facet fact factor factory fair fairy faith falcon fall family fan fancy
    fantasy far farm fashion fast father fathom favor favorite feast feather federal feed feel
    fellow fence fern ferry fiber fiction field fierce fiesta fifth fig figment figure file film
    filter final find finch fine finger finish fir fire firefly firm first fish fit five fix fixed
    flag flagship flame flamingo flare flash flat flavor flax fleet flex flight flint flip float
    flock flood floor flora flour flow flower fluent fluid fluke flux fly foam focal focus fog fold
    folio follow font food foot for forage force fore forecast forest forever forge fork form
    formal format formula fort fortress fortune forum forward fossil foster found foundation
    founder foundry fountain four fox fraction fractional fragment frame framework free freedom
    freight fresh friend fringe frog front frontier frost fruit fuel full fun function fund funnel
    fuse fusion future gala galaxy gale gallery gallop game gamma gap garage garden garlic garnet
    gas gate gateway gather gauge gazelle gear gecko gem gemini general generate generation generic
    genesis genie genius gentle giant gift ginger giraffe give glacier glad glass gleam glide
    glider glimmer glimpse glint global globe glory glove glow glue gnome go goal goat gold golden
    golf good goose gopher grab grace grade gradient grail grain grand granite grant grape graph
    graphite grass gravity gray great green greenhouse greet grey grid griffin grin grip grit
    ground group grove grow growth guard guardian guest guidance guide guild guitar gulf gusto
    habit hail half halo hammer hand handle handshake handy happy harbor hard hare harmony harness
    harp harpoon hartford harvest hat hatch haven hawk hazel head headspace headway health heap
    heart hearth heat heather heaven hedgehog height helium helix hello helm helmet help herald
    herb here heritage hero heron hex hey hickory hidden hideout high highland highlight highway
    hike hill hilltop hinge hint hippo hire hit hive hobby hole holiday hollow holly home homestead
    honest honey honor hood hook hope horizon horn hornet horse host hot hotel hour house hover hub
    huddle human humble humming hunt hunter hush hydra hydrogen hype hyper ibis ice icon idea ideal
    identity iguana ignite image imagine impact imperial impulse inch incline include increase
    index indie indigo indium infinite infinity infer inflow influence inform ingenuity ink inkling
    inlet inn inner innovation input insert inside insight inspire instant instinct instrument
    intact integral intel intellect intelligent intent interact intercept interest interface
    interlock internal international interstate intrepid intrinsic invent invert invest invisible
    invitation iris iron ironclad island isle ivory ivy jacket jackpot jade jaguar jam jar jasmine
    jasper java jay jazz jeep jelly jet jetty jewel jig jigsaw jitter job join joint joker journal
    journey joy jubilee judge juice jumbo jump jumpstart junction june juniper juno just justice
    kangaroo karma kayak keel keen keep keeper kernel kestrel kettle key keystone kick kid kin kind
    kindle kindred king kingdom kingfisher kiosk kite kitchen kiwi knight knock knot know koala
    label lace ladder lagoon lake lamb lamp lance land landing landmark lane language lantern lapse
    larch large lark laser last latch latent latitude lattice launch laundry laurel lava lavender
    lead leader leaf league lean leap learn leather ledger legacy legend legion lemon lemonade lens
    leopard less lesson letter level lever leverage liberty library license life lift light
    lighthouse lightning like lilac lily lime limit limitless line linear linen link lion liquid
    list listen literal little live lively liver lizard llama load lob lobby lobster local locale
    lock locus lodge loft log logic logo look lookout loom loon loop loose lord lotus love lucid
    luck lucky lull lumber lumen luminous lump lunar lunatic lunch lush lynx lyric machine macro
    mage magenta magic magma magnet magnolia magpie mail main make maker mallet mammoth man manatee
    mango manifest manifold manna manor mantle mantra map maple marathon marble march margin
    marigold marina mark marker market marlin maroon marquee mars marsh marvel mask mason mass mast
    master match material math matrix matter maverick max maximum may maze meadow meal mean measure
    measured meat medal medium meet mellow melody melon member memo memory mend mental mention menu
    mercury merge merit mesa mesh message meta metal meteor meter method metric metro micro middle
    mighty mile milestone milk mill million mind mine mineral mini minimum mink mint minute miracle
    mirage mirror mission mist mobile modal mode model modern modular module moment momentum
    monarch monday money monitor monk monkey monolith monster month moon moose moss moth mother
    motion motive motor mount mountain mouse move movement mule multiple muscle muse museum
    mushroom music mustang mustard mutiny mutual mystic myth name narrative narrator narwhal nation
    national native natural nature navy near neat nebula nectar need needle neighbor neon nerve
    nest net network neutral neutron never new news next nexus nice niche nickel night nightingale
    nimble nimbus nine ninja noble node noise nomad noon noon norm normal north northern northstar
    nose notable note nothing notice notion nova novel now nucleus nugget number numeral nurse nut
    oak oar oasis oat object observe obsidian ocean octave octopus odd odyssey off offer office
    offset oil okay olive omega omni omnia on once one onion only onset onward onyx opal open
    opener opera operator optic optimal option optimum oracle orange orbit orca orchard orchestra
    orchid order ore organic orient origin original oriole osprey otter ounce outback outbound
    outdoor outfit outer outlet outline outlook output outreach outset outside oval oven over
    overflow overlook overt overture overview owl own oxide oxygen oyster pace pacific pack packet
    pad paddle page paid paint pair palace paladin palette palm panda panel panorama panther paper
    parade paradigm paradise paragon parallel parcel parent park parrot parse part particle partner
    pass passage passion passport past paste pasture patch path pathway patient patron pattern
    patterns pause pave pavilion paw pay peach peacock peak peanut pear pearl pebble pecan pedal
    peer pegasus pelican pen pencil penguin penny people pepper perch perfect perform performance
    perimeter period perk permit person petal phantom phase pheasant phoenix phone phonic photo
    photon piano pick picnic pier pigeon piggy pike pilgrim pill pillar pillow pilot pin pine
    pineapple ping pinion pink pinnacle pint pinto pioneer pipe pistachio pitch pivot pixel place
    plaid plain plan plane planet plank plant plasma plate plateau platform platinum platypus play
    player playground plaza pledge plenty plot plow pluck plug plum plume plus pocket pod podium
    poem poet point poise polar pole policy polish polo pond pony pool poppy pop popular porch port
    portal porter portrait posh position positive possible post postcard poster postscript pot
    potato potion pouch powder power practice prairie precious precision prelude premier premium
    present press prestige pretty prime primer primrose prince print prism private prize pro probe
    process prodigal prodigy product profile profit progress progressive project prologue prolific
    promise prompt pronto proof propel proper property prophet prospect prosper protocol proton
    proud provision proxy prudent public puffin pull pulley pulp pulsar pulse puma pump pumpkin
    punch pure purple purpose pursuit push puzzle pylon pyramid python quad quail quake quality
    quantum quark quarry quart quarter quartz quasar queen quest question queue quick quiet quill
    quilt quince quip quiver quota quote rabbit raccoon race racer rack radar radial radiant
    radical radio radish radius raft rail rain rainbow raindrop rainforest rainmaker raise rake
    rally ram ramp ranch random range ranger rapid rare raspberry ratio rational rattle raven raw
    ray reach react reactor read ready real reality realm reason rebel recipe record recover
    recruit red redwood reed reef reflect reflection reflex reform refuge regal regent region relay
    release reliance relic relief remark remedy remind remix remote render renew repeat replenish
    replica replicate reply report republic request rescue reserve reset reside resilience resolve
    resonance resource respond response rest result retreat return reveal revel reverb revere
    revolution reward rhino rhythm ribbon rice rich ride rider ridge right ring rinse riot ripe
    ripple rise rising ritual rival river rivet road roam roar rob robin robot rock rocket rod
    rogue role roll roof rook room roost root rope rose roster rotate rough round roundtable route
    router routine rove rover row royal ruby rudder rule rumble run rune rung runner runway rush
    rust rustic sable saddle safari safe saffron saga sage sail sailor saint salad salient salmon
    salt salute sample sand sandbox sandpiper sapling sapphire satchel satellite saturn sauce
    savage save savvy savor saw say scale scallop scan scarlet scene scenic scholar school science
    scoop scope score scorpion scout scrap screen scribe script scroll sea seal seam search season
    seat second secret section sector secure seed seek seer segment select self sense sensor
    sentinel sequel sequence sequoia serene serenity serial series serpent serve service sesame
    session set settle seven shade shadow shake shape share shark sharp shed sheep sheet shelf
    shell shelter shepherd shield shift shimmer shine ship shipper shire shoal shop shore short
    shot shoulder shout show shower shrimp shuffle shuttle side siege sierra sieve sift sight sigma
    sign signal signature silent silica silicon silk silver simmer simple simplify single sink
    siren six sketch ski skill skip sky skylark skyline skyscraper slack slate sled sleek sleep
    slice slide slim sling slingshot slip slope slot slow slumber smart smile smith smoke smooth
    snack snail snap snapshot snow snowball snowflake snug soap soar social society sock soda soft
    soil sol solar sole solid solo solstice solution solve sonar song sonic sonnet soon sorted soul
    sound soup source south southern sovereign space spade span spark sparrow speak spear spectra
    spectrum speed spell sphere sphinx spice spider spike spin spinach spine spiral spire spirit
    splash splendid splice spline split spoke sponge spool spoon sport spot sprig spring sprint
    sprinkle sprout spruce spur square squad squid squirrel stable stack stadium staff stag stage
    stairs stake stallion stamp stand standard staple star stark starfish starling start state
    statement station stay steadfast steady steam steel stellar stem step stereo sterling stick
    still stilt sting stitch stock stone stop storage store stork storm story stove strait strand
    strap strata strategy straw strawberry streak stream street strength stretch stride strike
    string stripe strive strobe strong structure structured stud studio study stump style sub
    sublime submit success such sugar suite sum summer summit sun sunday sundial sunflower sunlight
    sunrise sunset super superb superior supernova supply support supreme surf surface surge
    surplus sustain swallow swan swap swarm sway sweep sweet swell swift swing swipe swirl switch
    switchboard sword sycamore symbol symmetry symphony sync syntax synthesis system tab table
    tablet tackle tact tag tail tailor tailwind take tale talent talk tall talon tame tandem
    tangent tangerine tango tank tap tape tapestry target task taste tavern tea teak teal team tech
    tell temper tempest temple tempo ten tender tenor tent term terminal tern terra terrace test
    tether theorem theory thermal thesis thicket thing think third thistle thorn thought thread
    three thrive throne throttle thumb thunder thyme tick ticket tickle tidal tide tie tiger tile
    tilt timber time tin tinker tint tiny tip titan titanium toast today together token tomato
    tomorrow tone tool toolbox top topaz torch tornado torrent tortoise totem toucan touch tough
    tour tower town toy trace track traction trade tradition trail train trajectory transfer
    transform transit transition trapeze travel traveler travelers treasure treat tree trek trellis
    tremendous tremor trench trend trial triangle tribe tribute trident trigger trim trinity
    trinket trio trip triple triton triumph trooper tropic trout truck true trunk truss trust truth
    try tube tulip tumble tundra tune tunnel turbine turbo turf turn turnip turntable turquoise
    turtle tusk tutor twelve twenty twig twilight twin twine twist twitch two type ultimate ultra
    umbra umbrella unbound under union unique unison unit united unity universal universe unlimited
    up upbeat update upgrade upland upper upright uproar upside upstart upstream uptake upward
    urban urchin use user utmost utopia vacuum valet valiant valid valley valor value valve
    vanguard vanilla vantage vapor variant varsity vast vault vector vega veil velocity velvet
    venture venus verb verdant verge verify versatile verse vertex vertical very vessel vest vibe
    vibrant victor victory view vigil vigor villa village vine vintage violet violin viper virtual
    virtue visa visible vision visit visor vista visual vital vivid vocal voice void volcano volley
    volt volume vortex vote voucher vow voyage voyager vulcan wafer wagon wake walk wall wallet
    walnut walrus wand wander warbler warden warehouse warm warp warrant warrior wasp watch water
    waterfall waters wave wavelength wax way waypoint we wealth weave web wedge week weekday weight
    welcome well west western whale wharf wheat wheel whirl whisper whistle white whole wick wide
    widget wild wildcat wildfire wildflower will willing willow win wind windmill window wine wing
    winner winter wire wisdom wise wish wit wizard wolf wolverine wombat wonder wood woodland
    woodpecker wool word work worker works world worth worthy wow wrap wren wrench write yacht yak
    yard yarn year yeast yellow yes yeti yew yield yoke yolk you young your yum zeal zebra zen
    zenith zephyr zero zest zigzag zinc zip zodiac zone zoo zoom appliance applied automation
    biotech capital carbon chemical commerce company computer cyber dental education electric
    electronics engineering enterprise entertainment finance financial foods gaming gold hardware
    healthcare holdings hotels housing industrial industries industry insurance internet investment
    investments labs laboratories learning legal logistics management manufacturing marine
    marketing markets media medical mining motors oncology payments pharma power products
    properties realty research resources retail robotics security semiconductor services sciences
    ships software solutions sports stores systems technologies technology telecom therapeutics
    trading transport ventures wellness wireless
    """
)

# Behind a person's or a place's name these make it a company's: "Dover Robotics".
TRADES = words(
    """
    laboratories laboratory stores
    advisers advisors aerospace ai airlines airways analytics apparel appliances assurance
    automotive aviation bank banking batteries battery beauty beverages biologics biosciences
    biotech brands brewery capital care cement chemicals chemistry clinic clothing cloud coffee
    commerce communications components construction consulting cosmetics courier cyber data
    defence defense diagnostics digital electric electronics energy engineering entertainment
    estates farms fashion finance financial fintech fitness foods freight furniture games gaming
    gas genomics grid group hardware health healthcare homes hotels hq hr hydro imaging
    industries instruments insurance interactive investments it jewellery kitchens labs leasing
    lending lighting logistics marine maritime materials media medical medicines metals minerals
    mining mobile mobility mortgages motors nutrition oncology optics organics outdoor packaging
    paints parcels parts payments payroll petroleum pharma pharmaceuticals pictures plastics
    power press printing products properties publishing rail realty records recruitment
    renewables research resorts retail robotics sciences securities security semiconductor
    semiconductors services shipping software solar solutions sports steel storage studios
    supplies surgical systems tech technologies technology telecom telecoms telematics textiles
    therapeutics tiles toys trading training transport travel trust utilities vaccines vehicles
    ventures water wealth wellness works
    """
)

# What articles about companies speak of, wherever it stands in them.
BUSINESS_WORDS = words(
    """
    issuer issuers grower growers roaster roasters yard shipyard
    acquired acquires acquisition app apps bankruptcy brand brands business businesses buyer
    buyers capital ceo cfo chain chief client clients cofounder cofounders companies company
    competitor competitors contract contracts coo cto customer customers deal deals debt
    distributor earnings employees employer executive executives export exporter exports
    factories factory financing firm firms founder founders fund funding headquarters industry
    insurer investment investor investors ipo jobs launch launched launches lawsuit layoffs
    lender licence licences license licensed licensing loan loans maker makers manufacturer
    manufacturers margin margins market markets merger operator order orders owner partner
    partners partnership patent patents plant plants platform platforms price prices pricing
    product production products profit profits provider providers quarter regulator regulators
    retailer retailers revenue revenues rivals sales sector sell sells shareholder shareholders
    shares shop shops software spokesman spokesperson spokeswoman staff stake startup startups
    stock store stores subscribers subscription sued sues supplier suppliers supply takeover
    tech technology trade turnover user users valuation vendor venture warehouse warehouses
    workers workforce biotech pipeline lender clinic clinics developer developers brewer
    """
) | words(
    """
    umsatz gewinn mitarbeiter stellen unternehmen konzern hersteller investiert millionen milliarden
    entreprise salariés bénéfice usine millions milliards empresa millones ventas fábrica ganancias
    gruppo utile ricavi azienda milioni dividendo omzet winst bedrijf miljoen miljard företag
    varslar miljoner omsättning selskapet millioner leveres virksomhed omsætning marca vendas
    milhões
    """
)

# Chinese words that companies also bear.
COMMON_HAN_WORDS = words(
    """
    小米 苹果 平安 联想 百度 亚马逊 长城 长江 黄河 泰山 太平洋 东方 大众 海洋 阳光 太阳
    月亮 星辰 蓝天 光明 和平 团结 幸福 快乐 未来 希望 梦想 理想 新浪 网易 搜狐 快手
    知乎 豆瓣 蜂巢 蚂蚁 天猫 京东 当当 唯品 顺丰 圆通 中通 申通 韵达 德邦 美的 海尔
    格力 长虹 康佳 金山 华夏 中华 中国 中信 国泰 民生 招商 兴业 交通 建设 农业 工商
    光大 浦发 北京 上海 广州 深圳 杭州 南京 武汉 成都 重庆 天津 西安 苏州 香港 台湾
    春秋 南方 西部 北方 东风 红旗 奔驰 宝马 现代 起亚 丰田 本田 三星 先锋 领先 创新
    科技 智能 数据 云海 飞鸽 凤凰 永久 白象 统一 康师傅 健康 安全 自然 生活 家园 彩虹
    火炬 灯塔 远景 启明 华人 人民 大地 大海 高山 流水 天空 天天 每日
    """
)

# A capitalised word on this list does not belong to the name beside it.
NAME_BREAKERS = words(
    """
    pat ebitda eps capex
    a an the this that these those its his her their our my your and or but nor as at by for from
    in into of on onto off over out per to up via with within without after before during since
    until amid among against about around between under near than then when while where who why how
    what which whose if is are was were be been being has have had do does did will would can could
    may might must should shall not no never now today yesterday tomorrow tonight also just still
    yet even more most new exclusive update breaking report reports opinion analysis watch video
    podcast interview funding alert daily weekly here there it he she they we us you i all both
    each every some any many several few other another such only first last next former mr ms mrs
    dr sir ceo cfo cto coo cmo cio ciso cro cpo chief chair chairman chairwoman president vice vp
    svp evp director head founder founders cofounder co-founder executive executives exec boss
    manager partner startup startups start-up company companies firm firms group's giant maker
    provider developer retailer bank insurer lender unicorn rival rivals parent owner subsidiary
    unit platform software fintech biotech healthtech edtech proptech insurtech cybersecurity ai
    saas crypto chipmaker carmaker automaker airline drugmaker brand investor investors backer
    shares stock stocks shareholders employees staff workers customers users revenue profit sales
    earnings results ipo board deal talks valuation layoffs announces announced announcing acquires
    acquire acquired acquiring acquisition agrees agreed adds added aims appoints appointed appoint
    asks attracts awarded backs backed bags becomes became begins bets bids blames boosts brings
    brought builds built buys buy buying bought calls cancels ceases changes chooses claims closes
    closed collects combines completes completed confirms considers continues creates cuts cut
    cutting debuts declares delays delivers denies deploys details develops discloses doubles draws
    drops earns ends enters entered establishes exits expands expand expanding explores extends
    eyes faces falls files filed fires gains gets gives goes grabs grows hails halts hires hire
    hired hiring hits inks integrates introduces introducing invests invested investing joins
    joined joining jumps keeps lands launches launch launched launching lays leads led leaves left
    lets lifts lists looks loses lost lowers makes meets merges misses moves nabs named names nears
    offers opens opened opening orders outlines owns parts partners partnered partnering pays picks
    plans pledges plunges posts posted prepares presents promotes proposes publishes pulls pursues
    pushes puts quits raises raise raised raising rallies reaches rebrands receives received
    recalls recruits reduces refuses rejects releases released remains renames renews replaces
    resigns restructures reveals rises rolls rose saw says said scores scraps secures secured seeks
    sees selects sells sell selling sets settles shakes shuts signs signed slashes slips snaps
    snags soars sold speaks splits spins stakes starts steps stops strikes struck suffers sues sued
    surges surpasses takes taps targets teams tells tests to topples tops touts trims tumbles turns
    unveils unveiled upgrades uses valued vows wants warns weighs welcomes wins won winning
    withdraws works write wrote quietly reportedly officially finally nearly recently formally
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday us uk eu u.s. u.k. american british german
    french italian spanish dutch swiss swedish danish norwegian finnish polish irish israeli indian
    chinese japanese korean australian canadian brazilian mexican african european asian nordic
    singaporean london-based berlin-based paris-based london's berlin's series seed europe asia
    america americas emea apac india ex ousted outgoing departing embattled q1 q2 q3 q4 h1 h2 app
    """
)

# Common words that make another one with `-ly` ("openly"); of others, that is a made-up name.
TAKES_LY = words(
    """
    bold brave brief bright broad calm certain clean clear close cold cool court crisp deep direct
    dry even exact fair firm first fine free fresh friend full glad good grand great hard heart
    heaven high home honest humble just keen kind large last light like live local loose love month
    most near neat nice odd open order over part perfect plain proper proud pure quick quiet rapid
    rare real rich right rough round safe separate sharp short simple slow smart smooth soft sole
    solid sound square state sure sweet swift tender thick tight total true warm week wide wild wise
    world year
    """
)
