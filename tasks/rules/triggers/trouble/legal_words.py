"""The words of cases and rulings: who rules or sues, what is at stake, and what is no case."""

from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    PERSON_OPENS + r"|\bnod for (?:an? |its )?IPO\b|"
    r"^(?:ex-|former )?(?:[\w-]+ )?(?:pharmacist|doctor|physician|dentist|surgeon|banker|trader|"
    r"lawyer|"
    r"attorney(?! general)|pastor|couple|brothers|restaurant owner|accountant)s? |"
    r"\b(?:ex-[\w.&-]+ (?:CEO|CSO|CFO|CISO|boss|chief|exec\w*|manager|employee|worker|trader) "
    r"[^;:]{0,40}?(?:charged|guilty|convicted|sentenced|indicted|fined)|assange|bolsonaro|maduro|"
    r"netanyahu|duterte|le pen|sarkozy|letby|begum|yoon|"
    r"(?:calls?|urges?|asks?|wants?|press(?:es)?|demands?)(?: (?:for|on))? [^;]{0,40}? to "
    r"(?:investigate|"
    r"probe)|police accuse|recalls (?:its|past)|trial of new|fine dining|fine-tun\w*|fine art|"
    r"just fine|"
    r"space probe|total recall|recalls "
    r"(?:his|her|"
    r"their|how|the day|childhood|squad|ambassador|envoy\w*|veteran)|settles? (?:in|down|scores)|"
    r"settlers?|settlement (?:in|building)|tissue|private investigat\w*|investigative|"
    r"charging|free of charge|charges? (?:up|ahead)|ambassador|recall election|suede|refine[sd]?|"
    r"define[sd]?|confine[sd]?|murder\w*|shooting|police investigate|man|woman|teen|suspect|"
    r"senator|ex-president|former president|trump|bans? (?:phones|smoking)|urban|"
    r"squad|world cup|match ban|doping|bail|jailed?|prison|poison\w*|custody|drug cartel|"
    r"food court|tennis court|court of public opinion|courtroom drama|sickle|"
    r"recall round-?up)\b|"
    # One person, or a crowd, that is charged or fined, wherever in the headline
    r"\b(?:mother|father|mum|dad|husband|wife|son|daughter|boy|girl|dentist|doctor|surgeon|nurse|"
    r"teacher|priest|pastor|lawyer|accountant|pilot|soldier|officer|constable|coach|referee|"
    r"striker|singer|rapper|actor|actress|comedian|student|professor|farmer|tenant|motorist|"
    r"tourists?|takers|influencer|youtuber|owner|ex-owner|mayor|governor|congressman|"
    r"councillor|councilman|minister|lawmaker|ambassador|diplomat|envoy|chef|landlord|vicar)"
    r"(?:,? (?:\d\d|who [^,;:]{2,40}?),?)? (?:is |was |gets |to be )?(?:convicted|charged|accused|"
    r"fined|found guilty|cleared|banned|indicted|arrested|sentenced|acquitted|sanctioned|"
    r"reprimanded|censured|faces (?:trial|charges|probe))\b|\bcensus\b|\bdeath row\b|\babortion\b|"
    r"court (?:approval|nod|sanction)[^;:]{0,12} (?:for|of) (?:[\w-]+ ){0,2}?restructuring|"
    r"调查显示|问卷|"
    r"民意调查|(?<!滥用)市场调查|调查报告|凶手|男子|女子|官员|纪委|受贿|明星|主播|党籍|"
    r"困局调查|调查[：:]|"
    r"调查$(?<!立案调查)(?<!反垄断调查)(?<!\d调查)(?<!补贴调查)(?<!倾销调查)(?<!接受调查)(?<!被调"
    r"查)(?<!展开调查)"
    r"(?<!启动调查)(?<!安全调查)(?<!正式调查)(?<!将调查)(?<!介入调查)|不罚|"
    r"\d[男女]|[一二三四五][男女]|嫌犯|嫌疑人|被告人|前员工(?!们?(?:集体|联名|起诉|状告|提告))|"
    r"女员工|遭控违|营业秘密罪|诈骗|贪污|"
    r"挪用|盗窃|抢劫|酒驾|走私|获刑|判刑|美魔女|大学生|老太|网友"
    r"|醉驾|[男女影歌球]星|艺人|主持人|赌徒|网红|死刑|死者|亲属|(?:发行|A股|H股|债券|"
    r"票据)[^，。；]{0,10}获(?:批|批准|核准)|"
    r"获(?:批|批准|准)[^，。；]{0,4}(?:发行|发债|注册发行)"
    r"|(?:任职资格|收购|并购|股权|建厂|扩建|备案|IPO|上市|重组方案|增资|重整计划?|"
    r"反倾销)[^，。；]{0,16}(?:获批|获[^，。；]{0,6}(?:批准|核准|通过)|过关|延期)|"
    r"获[^，。；]{0,8}(?:批准|核准)[^。；]{0,6}(?:IPO|上市|收购|并购)|"
    r"收购[^，。；]{2,20}获[^，。；]{0,6}核准|被曝约谈|开出和解|批准延期|效率部门"
    r"|警方通报|警情通报|警车|涉诈|立委"
    r"|支持证券获批|ETF[^，。]{0,6}(?:获|批)"
)
# The words that name an authority; where a pattern begins with one, what stands before is free.
HEAD = (
    r"(?:central bank|court|tribunal|authority|commission|ministry|ombudsman|agency|"
    r"commissioner|regulators?|watchdog|office|bureau|inspectors?|inspectorate|body|officials|"
    r"bank of (?-i:[A-Z])\w+|Ofcom|Ofgem|Ofwat|HMRC|ICO|CNIL|ACCC|ASIC|AUSTRAC|SEBI|Sebi|"
    r"RBI|MAS|SEC|FTC|DOJ|EU|European Commission|"
    r"Brussels|CMA|FCA|PRA|FDA|CCI|JFTC|KFTC|OJK|BaFin|NHTSA|FAA|CFPB|NLRB|FCC|FERC|OSHA|"
    r"HSE|MHRA|EMA|TGA|ASA|US|U\.S\.|UK|EPA|"
    r"Justice Department|prosecutors|authorities|attorney general|judges?|jury|court|[\w]+ "
    r"AG|states?|"
    r"Texas|California|New York|customs|taxman|tax authorit(?:y|ies)|trading standards|"
    r"state attorney|FINRA|CFTC|AMF|DGCA|TRAI|NCLT|NCLAT|NCDRC|USFDA|DCGI|CDSCO|NMPA|SAMR|CSRC|"
    r"HKMA|APRA|NYDFS|CPSC|Finma|FINMA|Federal Reserve|OCC|FDIC|Fair Work(?: Ombudsman)?|NTSB|"
    r"(?:Bombay|Delhi|Madras|Calcutta|Kerala|Karnataka|Gujarat) HC)"
)
BODY = (
    r"(?:(?:(?-i:[A-Z])[\w.’'-]+ ){0,3}?(?:(?:high|supreme|federal|appeals?|labou?r|regional|"
    r"district|commercial|patent|employment|competition|data protection|consumer|financial|"
    r"privacy|antitrust|environment(?:al)?|markets?|media|telecoms?|energy|food|aviation|drug|"
    r"medicines|safety|securities|advertising|gambling|water|cartel) ){0,3}?" + HEAD + r")"
)
DOES = (
    r"(?:sues|su(?:es|ing)|fines|fined|penali[sz]es|probes|probing|investigates|investigating|"
    r"charges|charged|accuses|"
    r"orders|hits|bans|slaps|blocks|bars|vetoes|prohibits|clears|approves|okays|greenlights|"
    r"green-lights|"
    r"waves through|licen[cs]es|rejects|refuses|denies|raps|rebukes|censures|sanctions|raids|"
    r"reprimands|warns|cautions|suspends|strips|shuts down|targets|takes aim at|goes after|"
    r"drags|hauls|fires warning at|tells|forces|cracks down on|rules against|sides (?:against|"
    r"with)|"
    r"directs|asks|finds|dismisses (?:case against|suit against)|throws out (?:case|suit) against|"
    r"grants|"
    r"gives|awards|"
    r"(?:opens?|launches|starts|begins|widens|drops|closes|steps up) (?:\w+ ){0,3}?(?:probe|"
    r"investigation|inquiry|proceedings|case) (?:in)?to|"
    r"(?:opens?|launches|starts|begins|drops) (?:\w+ ){0,3}?(?:proceedings|case|action) against|"
    r"(?:imposes|hands|slaps|levies|issues|proposes|upholds|confirms|hands down|hands out|"
    r"doles out) (?:an? |the )?(?:[\w$€£.,-]+ ){0,4}?"
    r"(?:fine|penalty|ban|order|sanction|bill|rebuke|warning|licen[cs]e|approval)s? (?:on|"
    r"to|for|against|of)|"
    r"slaps (?:an? )?(?:<MONEY>|(?-i:[A-Z]{3}) \d\S*) (?:fine|penalty) on)"
)
CASE = (
    r"(?:lawsuits?|class[- ]actions?|fines?|probes?|investigations?|inquiry|antitrust "
    r"(?:charges|suit|case|probe|complaint)|"
    r"charges|penalt(?:y|ies)|suits?|litigation|(?:regulatory|regulators?['’]?s?|EU|FTC|SEC|CMA|FCA|DOJ|"
    r"antitrust|privacy|competition|congressional) scrutiny|recall|allegations|"
    r"claims?|legal (?:action|challenge|battle|fight)|"
    r"court (?:case|battle|order|fight|action|challenge)|prosecution|sanctions?|subpoenas?|"
    r"warning letter|formal warning|"
    r"cease-and-desist|injunction|complaints?|indictment|trial|patent (?:suit|case|dispute|"
    r"fight)|trademark (?:suit|case|dispute|fight)|"
    r"ban|tax bill|raid|ruling|judgment|verdict|damages)\b"
)
PERMIT = (
    r"(?:(?:[\w’'&.-]+ ){0,5}?(?:licen[cs]es?|clearance|authori[sz]ation|marketing approval|"
    r"regulatory approval|"
    r"approval|permits?|CE mark|510\(k\)|nod|go-ahead|green light|consent|accreditation|"
    r"banking charter|charter))\b"
)
# What a licence or approval must come from, or be for, to be a regulator's.
OFFICIAL = (
    r"(?:FDA|CE|MHRA|EMA|TGA|FCA|PRA|SEC|RBI|SEBI|Sebi|IRDAI|OJK|MAS|BaFin|CMA|CCI|ACCC|"
    r"FTC|EU|banking|bank|payments?|e-money|EMI|insurance|"
    r"broker|brokerage|crypto|MiCA|gaming|gambling|casino|mining|drilling|environmental|"
    r"import|export|"
    r"operating|operator|airline|spectrum|telecoms?|NBFC|lending|regulatory|regulator|"
    r"regulators|watchdog|antitrust|"
    r"competition|marketing|central bank|government|state|federal|health canada|510\(k\)|"
    r"de novo|orphan drug|breakthrough device|"
    r"fast[- ]track|CE mark|cannabis|drone|air operator|European|UK|US|U\.S\.|Japanese|"
    r"Chinese|Indian|Canadian|Swiss|Brazilian|Australian|pharmacy|university|in-principle|"
    r"full|provisional|clinical trial|trial|court['’]?s?|aggregator|taxi|cab|e-hailing|satellite|"
    r"nuclear|liquor|stablecoin|VASP|digital asset|remittance|money transmitter|lottery|betting|"
    r"sportsbook|exploration|driverless|robotaxi|autonomous|custody|CHMP|NICE|NMPA|CDSCO|"
    r"DGCA|SFC|HKMA|DFSA|VARA|ADGM)"
)
FRAGMENTS = {
    "BODY": BODY,
    "HEAD": HEAD,
    "DOES": DOES,
    "CASE": CASE,
    "OFFICIAL": OFFICIAL,
    "PERMIT": PERMIT,
}
