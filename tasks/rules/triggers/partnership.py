"""The account and another organisation agree to work together; both are subjects."""

from collections.abc import Iterable

from tasks.rules.triggers.customers import (
    partnership_forms,
    partnership_han,
    partnership_plain,
    partnership_told,
)
from tasks.rules.triggers.deals.facts import paid_facts
from tasks.rules.triggers.deals.words import KIND
from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.given_names import PERSON_OPENS
from tasks.rules.triggers.reading.patterns import cues, pattern, veto

VERSION = 11
READS_ON = True
CUES = cues(
    """
    cross-licen | cross licen | patent licen |
    signs with | signed with | sponsor | works with | combine | share | joining | working with |
    partner | plan | _jv_ | joins | joint | conjunction | association | tie-up | scrap | pause |
    exit | renew | extend | letter of intent | _loi_ | team up | teams up | teaming | teamed up |
    join forces | joins forces |
    joined forces | joining forces | join hands | joins hands | tie up | ties up | tie-up |
    tie the knot | ties the knot | ties knot | build | bring | develop | test | deploy | pilot |
    create | trial | roll out | launch | unveil | introduce | links up | teams with | link up |
    hooks up | hook up | hooking up | allies | ally | pairs up | pair up | works together |
    work together | collaborat | alliance | joint venture | mou | memorandum | cooperat | pact |
    agreement | deal | works with | integrat | plugs into | plug into | connects with | pools |
    pool | licenses | gets into bed | shacks up | codeshar | co-develop | links arms | throws in |
    signs on | plugs | hooks | reseller | distribut | enlists | rights to | licence to |
    license to | × | x | + | 合作 | 携手 | 联手 | 牵手 | 签署 | 签订 | 签约 |
    推出 | 发布 | 打造 | 研发 | 订立 | 接入 | 适配 | 互认证 | 结盟 | 合资 | 联姻 | 联名 |
    共建 | 共同 | 联合 | 强强联合 | 结亲 | 达成 | 战略协议 | 备忘录 | 组建 |
    合办 | 打通 | 共享 | 集成 | 伙伴 | 代理 | together | jointly | accord | form 
    """
)
VETO = veto(
    PERSON_OPENS + r"|"
    r"\b(?:law firm|as (?:a |new |managing |equity )?partner\b(?! (?:for|on) )|managing partner|"
    r"general partner|"
    r"promotes|names [\w ]{2,40} partner|married|dating|romantic|(?:life|dance|business|former|"
    r"ex|unmarried|sexual) partner|wedding|peace|nuclear (?:deal|pact|talks)|trade (?:deal|pact|"
    r"agreement)|defen[cs]e pact|ceasefire|plea (?:deal|agreement)|bilateral|summit|foreign "
    r"(?:minister|ministry|policy|affairs|secretary)|"
    r"minister|ministers|partner program(?:me)?|partner award|partner of the year|partner "
    r"conference|channel partners|tentative|UAW|Teamsters|labou?r (?:contract|agreement)|"
    r"(?:end|avert|avoid|ends|averts|avoids) (?:[\w-]+ )?strike|seeks partner|looking for (?:a "
    r")?partner|in the (?:murder|"
    r"killing)|domestic (?:abuse|violence|partner\w*)|violence|years? of partnership|"
    r"(?<!\d\s)countries|nations|tips|labor deal|"
    r"(?<!credit\s)(?<!european\s)unions?|neighbours|neighbors|merger|all-(?:share|stock)|"
    r"takeover|acqui\w+|buyout|rules? out|ruled out|no plans? to|joins? calls|open letter|"
    r"bands?\b|gig\b|album|concert|choir|sign "
    r"letter|test negative|tests? positive)\b|双边|两国|外交|终止合作|结束合作|政府间|国家间|"
    r"合作社|部长|元首|合作伙伴大会|招募合作|寻求合作|诚邀|相助|施救|救人|抓获|破获|救援|"
    r"合作办学|经济合作|互联合作|各方同意|两校|青年携|青年联|村民|师生|学生|校企合作论坛|签约额|"
    r"签约金额|邦交|供货|采购协议|采购合同|销售合同|出售|收购|转让|认购|贷款|授信|峰会|访华|会见|"
    r"合作方被|合作商|(?:计算|算力|云服务|芯片采购|芯片供应|购电)协议"
    r"|供应协议|供货协议|采购协议|代工|为后者|债权人|展期|重整|新片|主演|新剧"
)
_KIND = (
    r"(?:(?:an?|its|the|their|new|first|strategic|multi-year|global|long-term|exclusive|commercial|"
    r"technology|research|licensing|distribution|supply|marketing|cloud|AI|preliminary|definitive|"
    r"landmark|major|expanded|key|industry|<MONEY>|\w+-year|integration|development|manufacturing|"
    r"collaboration|partnership|cooperation|joint|[\w-]+) ){0,4}?"
)
_PACT = (
    r"(?:partnership|alliance|collaboration|MOU|MoU|memorandum(?: of understanding)?|joint "
    r"venture|JV|pact|agreement|tie-up|tie up|cooperation|deal|accord|integration|link-up|venture|"
    r"(?:cross-?|patent |chipset )licen[cs]es?)"
)
# Alone, a deal or an agreement may be a purchase, a settlement, a contract.
_CLOSE_PACT = (
    r"(?:partnership|alliance|collaboration|MOU|MoU|memorandum(?: of understanding)?|joint "
    r"venture|JV|tie-up|link-up|cooperation agreement|cooperation|strategic agreement|"
    r"partnership agreement|integration|(?:licen[cs]ing|distribution|collaboration|"
    r"development|codeshare|code-share|franchise|reseller|marketing|research|data|data-sharing|"
    r"content|co-branding|manufacturing|co-development|technology|retail|interline|"
    r"loyalty|royalty|streaming|media|carriage|testing|exclusive|master|framework|teaming|"
    r"strategic|cross-selling) (?:agreement|deal|pact|accord))"
)
_VERB = (
    r"(?:announces?|announced|signs?|signed|forms?|formed|enters?(?: into)?|entered(?: into)?|"
    r"inks?|inked|strikes?|struck|expands?|expanded|extends?|deepens?|launches|creates?|sets up|"
    r"establishes|seals|reaches|forges|unveils|agrees|renews|in|strengthens|widens|lands|secures|"
    r"concludes|pens|clinches|begins|starts|broadens|starts up|builds|steps up|cements|confirms)"
)
_ALLIES = (
    r"(?:partners?(?: up)?|partnered|partnering|teams|teaming|teams? up|teamed up|teaming up|"
    r"joins? (?:forces|hands)|joined (?:forces|hands)|joining (?:forces|hands)|ties? up|tied up|"
    r"to tie up|ties (?:the )?knot|allies|to ally|collaborates?|collaborated|collaborating|links "
    r"up|linking up|linked up|hooks up|hooking up|pairs up|pairs|works together|working together|"
    r"cooperates|integrates|gets into bed|shacks up|pools (?:resources|forces|fleets|data)|goes "
    r"into business|clubs together|cosies up|buddies up|in cahoots|in tandem|codeshares|"
    r"codesharing|codeshare|links arms|locks arms|"
    r"ties-up|throws in its lot|hitches up|joins up|jointly works|connects|signs on|interlines)"
)
_ALLY = (
    r"(?:partner(?: up)?|partner(?:ed|ing)|team(?:ed|ing)? up|join(?:ed)? (?:forces|hands)|"
    r"joining (?:forces|"
    r"hands)|tied? up|collaborat(?:ed?|ing)|allied|ally|cooperate|link up|hook up|pair up|work "
    r"together|plug into "
    r"each other|pool (?:resources|forces|fleets|data|routes)|club together)"
)
# What two companies do to one thing, they do together.
_TOGETHER = (
    r"(?:co-develop|share(?= (?:[\w-]+ ){0,2}?(?:vessels|ships|data|networks?|towers|capacity|"
    r"routes|factories|"
    r"plants?|platforms?|technology|costs|patents|stations|chargers|fleets?|infrastructure))|"
    r"develop|build|bring|test(?! (?:[\w’'-]+ )?(?:patience|limits|nerves?|waters))|"
    r"deploy|pilot|trial|create|roll out|launch|unveil|introduce|co-launch|set up)(?! (?:of|up|"
    r"stakes?|on|(?:<MONEY> )?(?:[\w-]+ ){0,2}?(?:challenge|competition|contest|prize)\b|"
    r"into|tour|plan|campaign|bid|flavou?rs|trucks? as|rival|competing|separate|similar|(?:their "
    r")?own|more|bill|legislation|law|wealth|resolution|"
    r"jobs|\d[\d,]* (?:new )?jobs|probes?|new (?:[\w-]+ )?(?:consoles|phones|smartphones|models|"
    r"products|features|tools|rules|"
    r"cars|evs|chatbots|ads|bill|law|legislation|tax|sanctions))\b)"
)
PATTERNS = (
    pattern(
        rf"(?:{_ALLIES} with|(?:connects|links up|hooks up|signs on|allies) to)(?! (?:us\b|launch|"
        rf"build|create|bring|offer|put|fight|"
        rf"help))(?P<who_2>)",
        confidence=0.93,
        is_strict=True,
        needs="with|to",
    ),
    pattern(
        r"(?:plugs|hooks|taps) into(?P<who_2>)(?= [^,;]{0,40}?(?:app|platform|network|system|store|"
        r"marketplace|payments?|data|wallet|software|loyalty)\b)",
        confidence=0.8,
    ),
    pattern(
        r"<VERB> <KIND><CLOSE> with(?P<who_2>)(?! (?:us\b|regulators|creditors|lenders|workers|"
        r"union|prosecutors|police|DOJ|SEC|FTC))",
        confidence=0.87,
        is_strict=True,
        VERB=_VERB,
        KIND=_KIND,
        CLOSE=_CLOSE_PACT,
        needs="partnership|alliance|collaboration|mou|memorandum|venture|jv|tie-up|link-up|"
        "cooperation|agreement|integration|deal|pact|accord",
    ),
    pattern(
        r"(?:have |to |will |agree to |plan to )?(?:<ALLY>|(?:announce|form|sign|enter(?: into)?|"
        r"ink|strike|expand|extend|deepen|launch|create|set up|establish|seal|forge|unveil|"
        r"agree(?: on)?|pen|reach|renew|widen|strengthen|begin|start) <KIND><PACT>)\b(?! "
        r"with)(?= on| to\b| for| in|$|,|:| over| that| as| at| and|;| after| across| around| this|"
        r" amid| under| worth| between| ahead| with(?:in|out)|-|"
        r" (?:delivering|enabling|targeting|combining|bringing|focus\w+|aimed|aiming|covering|"
        r"spanning|"
        r"leveraging|valued|creating|offering|providing|accelerating|expanding|"
        r"advancing)\b)(?! to (?:take|buy|acquire|sell|"
        r"merge|"
        r"settle|end|avoid|supply|pay))",
        subject="pair",
        confidence=0.9,
        is_strict=True,
        ALLY=_ALLY,
        KIND=_KIND,
        PACT=_PACT,
        needs="partner|team|join|tied up|tie up|tie-up|collaborat|cooperat|ally|allied|link|"
        "hook up|pair up|together|plug into|pool|alliance|mou|memorandum|venture|jv|pact|agreement|"
        "deal|accord|integration",
    ),
    pattern(
        r"\b(?:to |jointly |together )?<TOGETHER>\b(?! with| in\b(?!-)| back)(?= [\w&$€£‘'“\"-])",
        subject="pair",
        confidence=0.72,
        TOGETHER=_TOGETHER,
        needs="and|&|,",
    ),
    pattern(
        r"(?P<left>)\b(?:partnership|collaboration|joint venture|alliance|tie-up|venture|pact|"
        r"codeshare) (?:planned |formed |agreed |struck |signed |inked |"
        r"set up )?(?:between|of|by)"
        r"(?P<who>) [^,;.]{2,40}? and(?P<who_2>)",
        subject="who",
        confidence=0.75,
    ),
    pattern(
        r"(?:signs?|signed|inks?|inked|strikes?|struck|agrees?|reaches|pens|seals) (?:an? )"
        r"?(?:[\w$€£.-]+ ){0,3}?(?:deal|agreement|pact|accord) with(?P<who_2>)(?= [^,;]{2,40}? "
        r"(?:to "
        r"(?!buy|acquire|sell|settle|supply|manage|operate|provide|end|avoid|pay|lease|resolve|"
        r"take over|merge)|on|for "
        r"joint))",
        confidence=0.82,
        needs="deal|agreement|pact|accord",
    ),
    pattern(r"(?:inks|signs|strikes|forges|seals) (?:an? )?pact with(?P<who_2>)", confidence=0.85),
    # Whom it joins has a description and no name: "joins forces with Danish brewer on ..."
    pattern(
        rf"{_ALLIES} with (?:an? |the |its |local |fellow )?(?-i:(?:[A-Z]?[a-z]+[- "
        rf"]){{0,3}}(?:{KIND}|insurer|bank|charity|council|university|hospital|carmaker|automaker|"
        r"start-?up|compan(?:y|ie)|firm|maker|giant|group|developer|operator|retailer|airline|"
        r"manufacturer|lender|brand|telco|utility|union|co-op))s?\b(?= (?:to|on|for|over|in))",
        confidence=0.78,
        needs="with",
    ),
    # "Seabright picks Ohmline as charging partner", "names Bluestile its first UK reseller"
    pattern(
        r"(?:picks|names|appoints|selects|chooses|taps|signs up|signs|enlists|adds|onboards|"
        r"ropes in|brings in|"
        r"unveils|announces|"
        r"welcomes)(?P<who_2>(?: [\w&.’'-]+){1,5}?) (?:as )?(?:its |the |their |an? |as "
        r")(?:[\w-]+ ){0,4}?(?:partner|"
        r"reseller|distributor|licensee|franchisee|franchise partner|dealer|sales agent)\b(?! "
        r"(?:at|of|in) )",
        confidence=0.82,
        needs="partner|reseller|distributor|licensee|franchisee|dealer|agent",
    ),
    pattern(
        r"(?:picks|names|appoints|selects|chooses|taps|signs up|signs|adds)(?P<who_2>(?: "
        r"(?-i:[A-Z0-9])[\w&.’'-]*)"
        r"{1,4}?) as (?:[\w-]+ ){0,3}?(?:partner|reseller|distributor)\b",
        confidence=0.82,
    ),
    pattern(
        r"(?:wins|gets|secures|lands|takes|gains|bags|acquires) (?:the )?(?:exclusive |sole |"
        r"worldwide |regional )*"
        r"(?:rights|licen[cs]e|mandate) to (?:distribute|sell|market|make|license|publish|stream|"
        r"stock)(?P<who_2>)",
        confidence=0.82,
    ),
    # "Big news: Paperboat + Signly"
    pattern(
        r"(?:^|: )(?P<who>(?-i:[A-Z])[\w.&’'-]*(?: (?-i:[A-Z0-9])[\w.&’'-]*){0,2}) (?:x|×|"
        r"\+)(?P<who_2> (?-i:[A-Z])"
        r"[\w.&’'-]*(?: (?-i:[A-Z0-9])[\w.&’'-]*){0,2})(?=$|[:,])",
        subject="who",
        confidence=0.75,
    ),
    pattern(
        r"(?:^|\b)(?:MoU|JV|pact|partnership|alliance|tie-up|collaboration|venture|deal)(?: "
        r"\w+){0,2}: (?P<who>"
        r"[^,;:]{2,40}?)(?:,| and| &|/)(?P<who_2> [^,;:]{2,40}?) (?=to|in|on|for|agree|sign|team|"
        r"plan|join)",
        subject="who",
        confidence=0.78,
    ),
    pattern(
        r"(?:ends?|ended|ending|terminates?|terminated|cuts|severs?|dissolves?|quits|scraps|"
        r"unwinds|breaks off|"
        r"walks away from|pulls out of|halts|exits) (?:its |the |their |an? )?(?:[\w-]+ "
        r"){0,3}?(?:partnership|alliance|"
        r"collaboration|joint venture|co-branding|tie-up|licensing (?:deal|pact)|codeshare) "
        r"with(?P<who_2>)",
        confidence=0.85,
        status="withdrawn",
        needs="with",
    ),
    pattern(
        r"^(?:we're |we are |we've |announcing |introducing |proud to be |excited to be "
        r")?(?:partnering|teaming up|teamed up|joining forces|our (?:new )?(?:strategic "
        r")?(?:partnership|collaboration|integration)|announcing our partnership|collaborating) "
        r"with(?P<who_2>)",
        subject="who",
        confidence=0.85,
    ),
    pattern(
        r"\b(?:named(?: as)?|becomes|selected as|chosen as|picked as|appointed(?: as)?|is now) "
        r"(?:an? |the )?(?:official |exclusive |preferred |strategic |premier |global "
        r")*(?:[\w-]+ ){0,2}?partner (?:of|for|to)(?P<who_2>)",
        confidence=0.82,
    ),
    *partnership_forms.PATTERNS,
    *partnership_plain.PATTERNS,
    *partnership_han.PATTERNS,
    *partnership_told.PATTERNS,
)


def facts(clause: Clause, start: int) -> Iterable[Fact]:
    """A sum, where one is named."""
    return paid_facts(clause)


EXAMPLES: tuple[tuple[str, dict[str, object] | None], ...] = (
    ("NOR and Incisa enter lens research collaboration", {"subject": "NOR"}),
    ("Ex-Tarnell execs Mira Lund and Jo Venn unveil new firm", None),
    ("Prima Secures Seed Funding Led By Distra and CoinVest to Advance AI", None),
    ("Klara teams with Tarn Pay", {"subject": "Klara"}),
    ("Klara doubles down on Tarn Pay partnership", {"subject": "Klara"}),
    ("Klara picks Tarn Pay as partner for refunds", {"subject": "Klara"}),
    ("Klara partners with Danish retailer to test tills", {"subject": "Klara"}),
    ("霖光接入青屿大模型", {"subject": "霖光"}),
    ("霖光接入国家电网", None),
    ("霖光与债权人达成展期协议", None),
    ("霖光与青屿合作建设风场", {"subject": "霖光"}),
    ("Klara, Tarn Pay announce joint AI programme", {"subject": "Klara"}),
    ("Klara works with police on breach", None),
    ("霖光与青屿同日发布新款手机系列", None),
    ("Lawyer joins Tarn Pell as partner", None),
    ("England and Wales test new road signs", None),
    ("Ubra and WeGlide bring robotaxis to Riyadh", {"subject": "Ubra"}),
    ("Parents and teachers build playground", None),
    ("Tarn links up with Bolt to cut waste", {"subject": "Tarn"}),
    ("Monavo named as payments partner of Kellwood", {"subject": "Monavo"}),
    ("Copper Studios signs distribution deal with Northlight Kids", {"subject": "Copper Studios"}),
    ("Acme partners with Bolt Automation to speed up warehouses", {"subject": "Acme"}),
    ("Tamura and Panelec tie up on battery recycling", {"subject": "Tamura"}),
    ("Monavo teams up with Vistra Pay", {"subject": "Monavo"}),
    ("Sundheim signs strategic partnership with Nividar", {"subject": "Sundheim"}),
    ("Brightpath and Tessellate Announce Strategic Partnership", {"subject": "Brightpath"}),
    ("German carmaker Baymotor joins forces with Solid Volt", {"subject": "Baymotor"}),
    ("Voltgrid forms joint venture with Hanra", {"subject": "Voltgrid"}),
    (
        "Phaedra in talks to collaborate with BioNova, report says",
        {"subject": "Phaedra", "status": "rumour"},
    ),
    ("Kilo Health signs MoU with Apollon Hospitals", {"subject": "Kilo Health"}),
    ("Partnering with Striva to simplify payouts", {"subject": "Striva"}),
    ("Erikson expands collaboration with Telstar", {"subject": "Erikson"}),
    ("Northwind, Tidewater to partner on offshore wind", {}),
    ("星河智能与华岳达成战略合作", {"subject": "星河智能"}),
    ("蔚岚携手宁海时代共同开发长寿命电池", {"subject": "蔚岚"}),
    ("腾云科技和蓝海集团签署合作协议", {"subject": "腾云科技"}),
    ("Rakefield and Tanjung Air join hands to let travellers pay fees in instalments", {}),
    ("Kollega and Danish payroll firm Lønna announce API integration", {"subject": "Kollega"}),
    ("Tea house Dambara & Sons ties knot with blockchain outfit Leafpoint", {}),
    ("Payora integrates with Xenobooks to automate invoicing", {"subject": "Payora"}),
    ("Nova Air and Pacific Wings sign codeshare agreement", {"subject": "Nova Air"}),
    ("Helix Bio licenses cancer drug to Novagen in $300m deal", {"subject": "Helix Bio"}),
    ("Introducing our partnership with Mistral Port: pay in 90 countries", {}),
    ("飞鱼软件与华竹设计“联姻”，双方宣布共同成立合资公司", {"subject": "飞鱼软件"}),
    ("麦田咖啡联名山海茶饮，推出新品", {"subject": "麦田咖啡"}),
    (
        "Acme ends partnership with Bolt",
        {"subject": "Acme", "status": "withdrawn"},
    ),
    ("Seabourne picks Ohmlet as charging partner", {"subject": "Seabourne"}),
    ("Datacorn names Bluetile its first UK reseller", {"subject": "Datacorn"}),
    ("Big news: Paperbark + Signalo", {"subject": "Paperbark"}),
    ("Nimbara wins rights to distribute Sota Optics lenses in Africa", {"subject": "Nimbara"}),
    ("SkyBreeze Air codeshares with Lusaka's Zambia Wings", {"subject": "SkyBreeze Air"}),
    ("Sorrow Line team up with Vesper Kids for charity gig", None),
    ("India, Japan sign trade pact", None),
    ("Tarn, Bolt among 70 firms to sign letter on copyright", None),
    ("Neighbours join forces to save pub", None),
    ("Law firm promotes ten to partner", None),
    ("Actor and partner welcome baby", None),
    ("How to choose a technology partner", None),
    ("Defendant reaches plea deal with prosecutors", None),
    ("Police seek partner of missing woman", None),
    ("US and China reach trade deal", None),
    ("Acme launches partner program", None),
    ("Union reaches agreement with Borwing", None),
    ("Five tips for better collaboration", None),
    ("Investors partner up less often, study finds", None),
    ("中美两国加强合作", None),
    ("两国元首签署合作协议", None),
    ("星河智能终止合作", None),
    ("诚邀合作伙伴", None),
    (
        "Orrin Logistics and Liftbot sign cooperation agreement on robot forklifts",
        {"subject": "Orrin Logistics"},
    ),
    ("Marisense teams up with Sjokart on sea charts", {"subject": "Marisense"}),
    ("Halvard Marine, Fjordcell to develop battery ferry together", {"subject": "Halvard Marine"}),
    ("Tavish Foods partners with charity Plateful to cut food waste", {"subject": "Tavish Foods"}),
    (
        "Pressburg Optics signs distribution agreement with Indian chain Drishti",
        {"subject": "Pressburg Optics"},
    ),
    ("临江制药与衡序生物签署战略合作协议", {"subject": "临江制药"}),
    ("青屿软件携手北港集团共建智慧码头实验室", {"subject": "青屿软件"}),
    ("Tarn Bank partners Payora to issue cards", {"subject": "Tarn Bank"}),
    (
        "Ostra Foods launches cooking app in partnership with Kilo Health",
        {"subject": "Ostra Foods"},
    ),
    ("Kellwood extends Northfell partnership to Spain", {"subject": "Kellwood"}),
    ("Voltgrid, Hanra to scrap battery joint venture", {"status": "withdrawn"}),
    ("Monavo is partnering with over 30 banks to speed up refunds", {"subject": "Monavo"}),
    ("Acmera, Zeon reach deal ending blackout of sports channels", {"subject": "Acmera"}),
    ("Acmera ropes in Zeon as charging partner", {"subject": "Acmera"}),
    ("Nova Air and Pacific Wings to codeshare on island routes", {"subject": "Nova Air"}),
    ("Teamsters, Acmera reach tentative deal", None),
    ("Acmera and Zeon launch new phones within a week of each other", None),
    ("青屿软件携手北港集团打造智慧码头", {"subject": "青屿软件"}),
    ("Halvard Marine partner programme: frequently asked questions", None),
    ("Dance partners reunited after forty years", None),
    ("两校学生合作完成壁画", None),
    ("关于签署战略合作框架协议的公告", {}),
)
