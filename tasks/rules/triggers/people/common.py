"""Titles of executives, in patterns: what exec_hire, exec_departure and board_change share."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.patterns import pattern, veto
from tasks.rules.triggers.reading.persons import person_within

_FIELD = (
    r"(?:sales|marketing|finance|financial|technology|tech|operations|operating|product|people|"
    r"engineering|design|HR|legal|risk|revenue|commercial|strategy|security|data|AI|digital|"
    r"creative|innovation|communications|policy|growth|investment|compliance|retail|research|"
    r"supply[- ]chain|brand|development|customer|sustainability|information|medical|scientific|"
    r"human resources|procurement|trading|credit|audit|property|content|editorial|country|regional|"
    r"India|Asia|Europe|UK|US|China|Africa|Americas|EMEA|APAC|Middle East|R&D|IT|manufacturing|"
    r"logistics|merchandising|wholesale|global|transformation)"
)
TITLE = (
    r"(?:(?:its|their|his|her|our|a|an|the|new|first|first-ever|next|global|group|interim|acting|"
    r"permanent|deputy|executive|senior|worldwide|regional|co-?|U\.?S\.?|UK|EMEA|APAC|Asia|Europe|"
    r"China|India|North America|company|longtime|long-serving|founding|joint|incoming|outgoing|"
    r"vice|assistant|associate|divisional|as|to|be|role of|position of|post of|serve as|become|of|"
    r"global|newly[- ](?:created|established|formed|expanded)|expanded|inaugural|latest|second|"
    r"full-time|female|woman|non-family|outside|top|black|foreign|whole-time(?: director)?(?: and| "
    r"&)?|chair(?:man|woman|person)?(?: and|,| &|-cum-?)|permanent|in-house) ?){0,5}(?:chief(?:,? "
    r"[\w&/-]+){1,4}? officer|chief executive|chief exec\b|chief of staff|chief [\w-]+ "
    r"(?:scientist|economist|architect|strategist)|chief (?:scientist|economist|engineer|designer|"
    r"architect|accountant)|chief (?:[\w-]+ )?(?:actuary|underwriter|evangelist|auditor|counsel|"
    r"technologist|lender)\b|(?-i:C[A-Z]{1,2}O|CISO|CHRO|CXO)\b(?:/\w+)?(?: and (?:president|"
    r"chair\w*))?|(?-i:(?<!,\s)MD(?!,? (?:Ph\.?D|FRCP|MBA|MPH|MSc))|GM)\b(?! (?:of "
    r"Anderson))(?:(?:,| and| &) CEO)?|director[- ]general|"
    r"general counsel|(?<!non-)executive chair(?:man|woman|person)?\b|president director|"
    r"president(?! of the (?:united|republic|country))(?:(?:,| and| &) C[EFO]O)?|managing "
    r"(?:director|partner)|general manager|country (?:manager|head)|editor-in-chief|(?:company |"
    r"corporate )?treasurer|company secretary|(?:SVP|EVP|VP)\b|(?:senior |executive |group "
    r")?vice[ -]president|\b(?:<FIELD> )?head of (?-i:[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2}|"
    r"[\w&-]+)(?: (?!(?:to|as|at|in|for|from|of|on|by|who|and|with|after|amid|over|is|has|will|"
    r"steps|leaves|joins|resigns|quits|departs|retires|exits|moves|says|following|over|out|left|"
    r"stepping|leaving|dies|ousted|fired|walks|off)\b)(?-i:[a-z][a-z&-]+)){0,2}|(?<!-)<FIELD> "
    r"(?:and <FIELD> )?(?:chief|director|head|boss|lead|leader|supremo|president)\b|director of "
    r"[\w-]+|co-CEO|co-chief executive|(?-i:\b(?!former\b|new\b|the\b|ex\b|as\b|and\b|"
    r"fire\b)[a-z][a-z-]{2,14}) (?:head|chief|boss)\b(?! (?:start|office|count|of|exec|fin|op|tech|"
    r"market|rev|prod|inf|peop|legal)))"
).replace("<FIELD>", _FIELD)
OFFICE = (
    r"(?:(?: (?:of|for) (?!the board)|, (?=(?:sales|marketing|product|engineering|finance|"
    r"operations|people|north america|americas|emea|apac|europe|asia|international|global|growth|"
    r"technology|legal|revenue)))[\w&-]+(?:,? (?:and|&) \w+)?)?"
)
# A chair who also runs the company (董事长兼总裁) is an executive; one who does not, alone, is of
# the board, as in English.
HAN_TITLE = (
    r"(?:(?:(?<![非名荣独])(?:副?董事长|董事会主席|董事)[、和及与兼](?:公司)?)?(?:全球|行政|联席|联合|共同|执行|高级|首席|代理|临时|大?中华区|中国区|亚太区|亚洲区|"
    r"欧洲区|"
    r"海外|新任|首任|常务|副){0,4}(?:首席[一-龥A-Z]{1,6}(?:官|师|专家)|C[A-Z]{1,2}O|总裁|总经理|"
    r"副总裁|副总经理|执行官|执行长|财务长|营运长|技术长|行销长|资讯长|营销长|财务总监|财务负责人|"
    r"合规长|法遵长|资安长|人资长|督察长|副?社长|董事总经理|(?<=研究[院所])[院所]长|"
    r"副总(?![经裁统])|行长助理|总裁助理|[一-龥]{2}主管(?!部|单|机|会)|共同代表|(?:核心|首席|"
    r"资深)研究员|核心技术人员|制作人|总工(?!程)|亚洲主席|研究主管|"
    r"技术总监|运营总裁|总座|行长|董秘|执行董事长|"
    r"(?<!非执行)(?<!名誉)(?<!荣誉)(?<!独立)(?<!副)(?:董事长|董事会主席)"
    r"兼\w{2,8}?(?=$|[，。；：\s]|一职)|"
    r"董事会秘书|总监|(?:自动驾驶|智驾|大模型技术|AI|算法|"
    r"芯片|电池|机器人|游戏|海外|中国|研发|产品|技术|市场|销售|运营|设计|法务|公关|战略|投资|"
    r"大模型|电商|品牌|供应链|手机|汽车|云|业务|人力资源)?(?:业务)?负责人|创始人兼\w{2,6}|"
    r"首席科学家|首席经济学家|合伙人|总精算师|总工程师|总设计师|联席主管|(?<=区)主席|"
    r"党[委组]副?书记|(?:人工智能|AI|设计|硬件|软件|研发|搜索|广告|云|芯片|财务|营销|销售|产品|"
    r"运营|安全|政策|人力资源)主管|掌门人|一把手|[一二]号位|操盘手|核心高管|总编辑))"
)
VETO = veto(
    r"\b(?:bid farewell|tor(?:y|ies)|labour party|rankings|leaderboard|scotland yard|theatre|"
    r"church|head of department|(?-i:(?:United|City|Rovers|Albion|Wanderers)$)|(?:elects?|elected|"
    r"inaugurat\w+|sworn in) (?:\w+ ){0,2}president|president-elect|first lady|rotary|royal "
    r"society|federation|(?:hockey|baseball|basketball|football) operations|army chief|central "
    r"bank|union leader|spy chief|intelligence chief|fed chief|union chief|un chief|police "
    r"(?:appoint|name)|defen[cs]e chief|police chief|fire chief|prime minister|finance minister|"
    r"vice president (?:harris|vance|of the united)|president (?:trump|biden|xi|putin|macron|obama|"
    r"lula|zelensky\w*)|student|kindergarten|class president|pope|bishop|dean|coach|mayor|governor|"
    r"senator|ambassador|cabinet|parliament|republic|nation|white house|council of|state "
    r"department|homeland|attorney general|survey of|survey|study|says CEO(?! (?:[\w'’-]+ "
    r"){0,3}(?:to|will|has|is|was|resign\w*|step\w*|left|quits?|departs?|retires?|out)\b)|CEO "
    r"says(?! (?:that )?(?:he|she|they)\b)|ceo pay|CEO compensation|of the year|every CEO|"
    r"(?<!co-)CEOs|CFOs|CIOs|CISOs|striker|midfielder|museum|orchestra|ballet|opera|theatre "
    r"director|artistic director|film director|sporting director|director of football|head teacher|"
    r"headteacher|principal conductor|chief justice|chief minister|chief constable|chief whip|head "
    r"of state|head of (?:the )?(?:army|navy|police|church|delegation))\b|总统|副总统|主席国|"
    r"换[帅将][^。]{0,24}(?:任|改选)(?:新任)?董事长(?!兼|[、及和与]|[^。]{0,16}(?:总裁|总经理|行长|CEO|首席))|市长|"
    r"足协|小区|物业(?:费|经理|保安)|俱乐部|国足|省长|(?<!党委)(?<!党组)(?<!党委副)(?<!党组副)书记|"
    r"部长|外交|校长|大学|国务院|省委|市委|县委|区委|政协|人大常委|检察院|法院|主席团"
)
EN_CUES = tuple(
    """chief,ceo,cfo,cto,coo,cmo,cio,cro,cpo,ciso,chro,cdo,cco,cso,clo,cbo,president,director,founder,
managing partner,general manager,country manager,general counsel,head of, head, vp,vp , boss, md,
departure of,resignation of,retirement of,executive chair,treasurer,company secretary,the reins,
svp,evp,
editor-in-chief,at the helm""".replace("\n", "").split(",")
)
# Behind these a title is the one that somebody comes to: 李四升任总裁 张三退休.
HAN_TITLE_LEFT = rf"(?<!履新)(?<!升任)(?<!出任)(?<!接任)(?<!就任){HAN_TITLE}"
HAN_CUES = tuple(
    """首席,总裁,总经理,ceo,cto,cfo,coo,cmo,cio,总监,负责人,董秘,董事会秘书,执行官,执行长,财务长,营运长,
技术长,合伙人,董事长,董事会主席,换帅,换人,换将,新帅,总精算师,总工程师,总设计师,首席ai,区主席,书记,管理层,挖来,挖角,挖走,总座,行长,掌门,主管,跳槽,号位,架构,人事,高层,高管,
主管,合规长,法遵长,资安长,督察长,社长,院长,总工,出任,出走,离场,核心团队,创始团队""".replace(
        "\n", ""
    ).split(",")
)
_PERSON = pattern(r"<PERSON>").regex.pattern.removeprefix(r"\b")
# No name begins with these: "because of", "to", "already", "both", ...
_HAN_PERSON = r"(?![因将已均申宣同双提不原前于拟正即该并人管其由为])[一-鿿]{2,3}?"
_COMES = re.compile(
    rf"(?P<person>{_PERSON})(?:, (?-i:[^,.;]{{2,90}}),)? (?:(?:has|will|is|was|to|formally) "
    rf"){{0,2}}(?:joins?|joined|joining|becomes?|will be\b|moves? into|lands|led\b|run\b|fills|"
    r"been (?:appointed|named|hired)|is the (?:first|new)|could be|leads?\b|leaves|came to|both "
    r"start|be (?=its|the|president|chief|general|managing|head)|become|takes? over|starts?|"
    r"arrives?|begins?|comes? from|succeeds?|replaces?|previously|appointed|named|assumes?|moves? "
    r"from|steps? up|made|spent|who (?:has |was )?(?:spent|ran|runs|led|leads|previously|joined|"
    r"held|headed|served|worked)|brings|reports)\b",
    re.IGNORECASE,
)
_NEWCOMER = re.compile(
    r"(?:\b(?:appointments?|hiring|promotion|addition|arrival|naming) of|\bannounces|"
    r"\b(?:succeeded|replaced|followed) by|(?:C-suite|team|management|leadership|ranks|bench) with|"
    r"\b(?:role|post|position|job) (?:with|to)|\bnew [^:;,]{3,40}(?::| is| in)|^(?![^,;:]{0,60} "
    r"(?:announc|appoint|names|hires|promot)\w*))"
    rf" ?(?P<person>{_PERSON})(?=$|[,;.]| (?:as|to|has|joins?|moves|leaves|is|and|for)\b)",
    re.IGNORECASE,
)
_GOES = re.compile(
    rf"(?P<person>{_PERSON})(?:, (?-i:[^,.;]{{2,90}}),)? (?:(?:has|had|will|is|was|to|been|would) "
    rf"){{0,3}}(?:leaves?|leaving|left|stepping (?:back|away)|finish|out\b|relinquish\w*|put in|"
    r"becomes?|become|will be\b|both start|passed away|claimed|ran\b|who (?:built|ran|led)|steps? "
    r"down|stepp\w+ (?:down|aside)|stood down|resign(?:s|ed|ing)?|depart(?:s|ed|ing)?|retir(?:es?|"
    r"ed|ing)|quits?|exits?|exiting|moves? on|moving on|told|handed in|run the|been on|has run|"
    r"spent|founded|joined the (?:company|group|firm) in|to leave|pursu\w+)\b",
    re.IGNORECASE,
)
_HAN_COMES = re.compile(
    rf"(?:任命|聘任|聘请|委任|推选|选举|由|宣布|同意聘任|[，。；]|同时，|"
    rf"官宣)(?:[^，。；]{{0,16}}(?:的|原|前))?(?P<person>{_HAN_PERSON})"
    r"(?:先生|女士|博士)?(?:将|正式|即日起|已|于\w{2,8}?|为公司|拟)*(?:加入|加盟|出任|担任|接任|"
    r"接替|入职|升任|转任|暂代|为公司|为新任|任)"
)
_HAN_LEAVES = re.compile(
    rf"(?:(?:首席[一-龥]{{2,6}}官|C[A-Z]{{1,2}}O|总裁|总经理|执行长|财务长|董秘|秘书|创始人|负责人|"
    rf"董事长|独董|董事|[，。；])(?:、[^，。；]{{0,16}}人)?)(?P<person>{_HAN_PERSON})(?:先生|女士|"
    rf"博士)?(?:因\w{{2,10}}|已于\w{{2,8}}?|已|将于?\w{{0,8}}?|宣布|申请|届龄|不再|均|"
    rf"于\w{{2,8}}?)*"
    r"(?:离任|离职|卸任|辞任|辞去|辞职|请辞|退休|荣退|不再担任|转任|的书面辞职|发全员信)"
)
_PREVIOUS = re.compile(
    r"\b(?:former|ex-|ex )\s?(?P<a>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2}))(?= (?:executive|"
    r"exec|VP|CFO|CEO|COO|CTO|chief|boss|head|director|manager|partner|engineer|banker|veteran|"
    r"president|lawyer))|\b(?:poach|lur|hir|recruit|join|nab|tap|snag|pluck)\w* [^.;:]{3,70}? from "
    r"(?:rival |competitor |fellow |the )?(?P<b>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2}))|(?:^|"
    r"[，：:\s])(?:前|原)(?P<c>[^，。；\s的某]{2,10}?)(?:高管|副总裁|总裁|CEO|CTO|总监|联合创始人|"
    r"总座|总经理)",
    re.IGNORECASE,
)


def arrivals(clause: Clause) -> Iterator[Fact]:
    """Who comes, as a sentence of the lead tells, and from where."""
    yield from _named(clause, _HAN_COMES if clause.has_han else _COMES)
    yield from previous_company(clause)


def leavers(clause: Clause) -> Iterator[Fact]:
    """Who goes, as a sentence of the lead tells."""
    yield from _named(clause, _HAN_LEAVES if clause.has_han else _GOES)


def newcomer(clause: Clause) -> Iterator[Fact]:
    """Who comes, where a headline tells it beside the words that tell of the change."""
    yield from () if clause.has_han else _named(clause, _NEWCOMER)


def previous_company(clause: Clause) -> Iterator[Fact]:
    """Whom the newcomer worked for, where it is named."""
    found = _PREVIOUS.search(clause.text)
    if found:
        group = found.lastgroup or "a"
        span = clause.span(*found.span(group))
        yield Fact("previous_company", span.text, span)


def _named(clause: Clause, told: re.Pattern[str]) -> Iterator[Fact]:
    found = told.search(clause.text)
    if found:
        start, end = found.span("person")
        if "-based " in clause.text[start:end]:
            start = clause.text.index("-based ", start) + len("-based ")
        place = (start, end) if clause.has_han else person_within(clause.text, start, end)
        if place:
            span = clause.span(*place)
            yield Fact("person", span.text, span)
