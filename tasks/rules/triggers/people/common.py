"""Titles of executives, in patterns: what exec_hire, exec_departure and board_change share."""

import re
from collections.abc import Iterator

from tasks.rules.triggers.reading.core import Clause, Fact
from tasks.rules.triggers.reading.patterns import pattern, veto
from tasks.rules.triggers.reading.persons import person_within

_FIELD = (
    r"(?:sales|marketing|finance|financial|technology|tech|operations|operating|product|people|"
    r"engineering|"
    r"design|HR|legal|risk|revenue|commercial|strategy|security|data|AI|digital|creative|"
    r"innovation|"
    r"communications|policy|growth|investment|compliance|retail|research|supply[- ]chain|brand|"
    r"development|"
    r"customer|sustainability|information|medical|scientific|human resources|procurement|trading|"
    r"credit|"
    r"audit|property|content|editorial|country|regional|India|Asia|Europe|UK|US|China|Africa|"
    r"Americas|EMEA|"
    r"APAC|Middle East|R&D|IT|manufacturing|logistics|merchandising|wholesale|global|"
    r"transformation)"
)
TITLE = (
    r"(?:(?:its|their|his|her|our|a|an|the|new|first|first-ever|next|global|group|interim|acting|"
    r"permanent|deputy|"
    r"executive|senior|worldwide|regional|co-?|U\.?S\.?|UK|EMEA|APAC|Asia|Europe|China|India|"
    r"North America|company|"
    r"longtime|long-serving|founding|joint|incoming|outgoing|vice|assistant|associate|divisional|"
    r"as|to|be|role of|position of|post of|serve as|become|of|global|newly[- ](?:created|"
    r"established|formed|expanded)|expanded|inaugural|latest|second|full-time|female|woman|"
    r"non-family|outside|top|chair(?:man|woman|person)?(?: and|,| &|-cum-?)|"
    r"permanent|in-house) ?){0,5}"
    r"(?:chief(?:,? [\w&/-]+){1,4}? officer|chief executive|chief exec\b|chief of staff|chief "
    r"[\w-]+ "
    r"(?:scientist|economist|architect|strategist)|chief (?:scientist|economist|engineer|"
    r"designer|"
    r"architect|accountant)|chief (?:[\w-]+ )?(?:actuary|underwriter|evangelist|auditor|counsel|"
    r"technologist|lender)\b|"
    r"(?-i:C[A-Z]{1,2}O|CISO|CHRO|CXO)\b(?:/\w+)?(?: and (?:president|chair\w*))?|(?-i:MD|"
    r"GM)\b(?! (?:of Anderson))(?:(?:,| and| &) CEO)?|"
    r"director[- ]general|general counsel|"
    r"(?<!non-)executive chair(?:man|woman|person)?\b|president director|"
    r"president(?! of the (?:united|republic|country))(?:(?:,| and| &) C[EFO]O)?|managing "
    r"(?:director|partner)|"
    r"general manager|country (?:manager|head)|editor-in-chief|(?:company |corporate )?treasurer|"
    r"company secretary|(?:SVP|EVP|VP)\b|"
    r"(?:senior |executive |group )?vice[ -]president|\b(?:<FIELD> )?head of "
    r"(?-i:[A-Z][\w&-]+(?: "
    r"[A-Z][\w&-]+){0,2}|[\w&-]+)"
    r"(?: (?!(?:to|as|at|in|for|from|of|on|by|who|and|with|after|amid|over|is|has|will|steps|"
    r"leaves|joins|resigns|quits|departs|"
    r"retires|exits|moves|says|following|over|out|left|stepping|leaving|dies|ousted|fired|walks|"
    r"off)\b)(?-i:[a-z][a-z&-]+)){0,2}|"
    r"(?<!-)<FIELD> (?:and <FIELD> )?(?:chief|director|head|boss|lead|leader|supremo|president)\b|"
    r"director of [\w-]+|"
    r"co-CEO|co-chief executive|(?-i:\b(?!former\b|new\b|the\b|ex\b|as\b|"
    r"fire\b)[a-z][a-z-]{2,14}) "
    r"(?:head|chief|boss)\b"
    r"(?! (?:start|office|count|of|exec|fin|op|tech|market|rev|prod|inf|peop|legal)))"
).replace("<FIELD>", _FIELD)
OFFICE = (
    r"(?:(?: (?:of|for) (?!the board)|, (?=(?:sales|marketing|product|engineering|finance|"
    r"operations|people|north america|"
    r"americas|emea|apac|europe|asia|international|global|growth|technology|legal|"
    r"revenue)))[\w&-]+(?:,? "
    r"(?:and|&) \w+)?)?"
)
HAN_TITLE = (
    r"(?:(?:全球|联席|联合|共同|执行|高级|首席|代理|临时|大?中华区|中国区|亚太区|亚洲区|欧洲区|"
    r"海外|新任|首任|常务|副){0,4}"
    r"(?:首席[一-龥]{2,6}(?:官|师|专家)|C[A-Z]{1,2}O|总裁|总经理|副总裁|副总经理|执行官|执行长|财务长|营运长|"
    r"技术长|行销长|资讯长|营销长|"
    r"财务总监|财务负责人|技术总监|运营总裁|总座|行长|董秘|执行董事长|"
    r"(?<!非执行)(?<!名誉)(?<!荣誉)(?<!独立)(?<!副)(?:董事长兼\w{2,8}?(?=$|[，。；：\s]|一职)|"
    r"董事长|董事会主席)(?!助理|秘书|办公室)|"
    r"董事会秘书|总监|(?:自动驾驶|智驾|大模型技术|AI|算法|芯片|电池|机器人|游戏|海外|中国|研发|"
    r"产品|技术|市场|销售|运营|设计|法务|公关|"
    r"战略|投资|大模型|电商|品牌|供应链|手机|汽车|云|业务|人力资源)?(?:业务)?负责人|创始人兼\w{2,6}|"
    r"首席科学家|首席经济学家|合伙人|总精算师|总工程师|总设计师|联席主管|(?<=区)主席|党[委组]副?书记|"
    r"(?:人工智能|AI|设计|硬件|软件|研发|搜索|广告|云|芯片|财务|营销|销售|产品|运营|安全|政策|"
    r"人力资源)主管|掌门人|一把手|[一二]号位|操盘手|核心高管|总编辑))"
)
VETO = veto(
    r"\b(?:bid farewell|tor(?:y|ies)|labour party|rankings|leaderboard|scotland yard|theatre|"
    r"church|"
    r"head of department|(?-i:(?:United|City|Rovers|Albion|Wanderers)$)|(?:elects?|elected|"
    r"inaugurat\w+|sworn in) (?:\w+ ){0,2}president|"
    r"president-elect|first lady|"
    r"rotary|royal society|federation|(?:hockey|baseball|basketball|football) operations|"
    r"army chief|central bank|union leader|spy chief|intelligence chief|fed chief|union chief|un "
    r"chief|police (?:appoint|"
    r"name)|defen[cs]e chief|"
    r"police chief|fire chief|prime minister|finance minister|vice president (?:harris|vance|of "
    r"the united)|president "
    r"(?:trump|biden|xi|putin|macron|obama|lula|zelensky\w*)|student|kindergarten|class "
    r"president|"
    r"pope|bishop|dean|coach|mayor|"
    r"governor|senator|ambassador|cabinet|parliament|republic|nation|white house|council of|"
    r"state "
    r"department|homeland|"
    r"attorney general|survey of|survey|study|says CEO(?! (?:[\w'’-]+ ){0,3}(?:to|will|has|is|was|"
    r"resign\w*|step\w*|"
    r"left|quits?|departs?|retires?|"
    r"out)\b)|CEO says(?! (?:that )?(?:he|she|they)\b)|ceo pay|CEO compensation|of the "
    r"year|every CEO|(?<!co-)CEOs|CFOs|CIOs|"
    r"CISOs|striker|midfielder|museum|orchestra|ballet|opera|theatre director|artistic director|"
    r"film director|"
    r"sporting director|director of football|head teacher|headteacher|principal conductor|chief "
    r"justice|chief minister|"
    r"chief constable|chief whip|head of state|head of (?:the )?(?:army|navy|police|church|"
    r"delegation))\b"
    r"|总统|副总统|主席国|市长|足协|物业|俱乐部|国足|省长|(?<!党委)(?<!党组)(?<!党委副)(?<!党组副)书记|部长|外交|校长|大学|"
    r"国务院|省委|市委|政协|"
    r"人大常委|"
    r"检察院|法院|主席团"
)
EN_CUES = tuple(
    """chief,ceo,cfo,cto,coo,cmo,cio,cro,cpo,ciso,chro,cdo,cco,cso,clo,cbo,president,director,founder,
managing partner,general manager,country manager,general counsel,head of, head, vp,vp , boss, md,
departure of,resignation of,retirement of,executive chair,treasurer,company secretary,the reins,
svp,evp,
editor-in-chief,at the helm""".replace("\n", "").split(",")
)
HAN_CUES = tuple(
    """首席,总裁,总经理,ceo,cto,cfo,coo,cmo,cio,总监,负责人,董秘,董事会秘书,执行官,执行长,财务长,营运长,
技术长,合伙人,董事长,董事会主席,换帅,换人,换将,新帅,总精算师,总工程师,总设计师,区主席,书记,管理层,挖来,挖角,挖走,总座,行长,掌门,主管,跳槽,号位,架构,人事,高层,高管""".replace(
        "\n", ""
    ).split(",")
)
_PERSON = pattern(r"<PERSON>").regex.pattern.removeprefix(r"\b")
# No name begins with these: "because of", "to", "already", "both", ...
_HAN_PERSON = r"(?![因将已均申宣同双提不原前于拟正即该并人管其由为])[一-鿿]{2,3}?"
_COMES = re.compile(
    rf"(?P<person>{_PERSON})(?:, (?-i:[^,.;]{{2,90}}),)? (?:(?:has|will|is|was|to|formally) "
    rf"){{0,2}}(?:joins?|joined|joining|becomes?|will be\b|moves? into|lands|led\b|run\b|fills|"
    r"been (?:appointed|named|hired)|is the (?:first|new)|could be|leads?\b|leaves|came to|"
    r"both start|be (?=its|the|president|chief|general|managing|head)|"
    r"become|takes? over|starts?|arrives?|begins?|comes? from|succeeds?|replaces?|previously|"
    r"appointed|named|assumes?|moves? from|"
    r"steps? up|made|spent|who (?:has |was )?(?:spent|ran|runs|led|leads|previously|joined|held|"
    r"headed|served|worked)|"
    r"brings|reports)\b",
    re.IGNORECASE,
)
_NEWCOMER = re.compile(
    r"(?:\b(?:appointments?|hiring|promotion|addition|arrival|naming) of|\bannounces|"
    r"\b(?:succeeded|replaced|followed) by|(?:C-suite|team|management|leadership|ranks|bench) with|"
    r"\b(?:role|post|position|job) (?:with|to)|\bnew [^:;,]{3,40}(?::| is| in)|^)"
    rf" ?(?P<person>{_PERSON})(?=$|[,;.]| (?:as|to|has|joins?|moves|leaves|is|and|for)\b)",
    re.IGNORECASE,
)
_GOES = re.compile(
    rf"(?P<person>{_PERSON})(?:, (?-i:[^,.;]{{2,90}}),)? (?:(?:has|had|will|is|was|to|been|"
    rf"would) "
    rf"){{0,3}}(?:leaves?|leaving|left|stepping (?:back|away)|finish|out\b|relinquish\w*|put in|"
    r"becomes?|become|will be\b|both start|passed away|claimed|ran\b|who (?:built|ran|led)|"
    r"steps? "
    r"down|stepp\w+ (?:down|aside)|stood down|resign(?:s|ed|ing)?|depart(?:s|ed|ing)?|"
    r"retir(?:es?|"
    r"ed|ing)|quits?|exits?|exiting|"
    r"moves? on|moving on|told|handed in|run the|been on|has run|spent|founded|joined the "
    r"(?:company|group|firm) in|to leave|"
    r"pursu\w+)\b",
    re.IGNORECASE,
)
_HAN_COMES = re.compile(
    rf"(?:任命|聘任|聘请|委任|推选|选举|由|宣布|同意聘任|[，。；]|同时，|"
    rf"官宣)(?:[^，。；]{{0,16}}(?:的|原|前))?(?P<person>{_HAN_PERSON})"
    r"(?:先生|女士|博士)?(?:将|正式|即日起|已|于\w{2,8}?|为公司|拟)*(?:加入|加盟|出任|担任|接任|"
    r"接替|入职|升任|转任|暂代|为公司|为新任|任)"
)
_HAN_LEAVES = re.compile(
    rf"(?:(?:首席[一-龥]{{2,6}}官|C[A-Z]{{1,2}}O|总裁|总经理|执行长|财务长|董秘|秘书|创始人|"
    rf"负责人|董事长|独董|董事|[，。；])(?:、[^，。；]{{0,16}}人)?)"
    rf"(?P<person>{_HAN_PERSON})(?:先生|女士|博士)?(?:因\w{{2,10}}|已于\w{{2,8}}?|已|"
    rf"将于?\w{{0,8}}?|宣布|申请|届龄|不再|均|于\w{{2,8}}?)*"
    r"(?:离任|离职|卸任|辞任|辞去|辞职|请辞|退休|荣退|不再担任|转任|的书面辞职|发全员信)"
)
_PREVIOUS = re.compile(
    r"\b(?:former|ex-|ex )\s?(?P<a>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2}))(?= (?:executive|"
    r"exec|VP|CFO|CEO|COO|CTO|chief|boss|"
    r"head|director|manager|partner|engineer|banker|veteran|president|lawyer))"
    r"|\b(?:poach|lur|hir|recruit|join|nab|tap|snag|pluck)\w* [^.;:]{3,70}? from (?:rival |"
    r"competitor |fellow |the )?"
    r"(?P<b>(?-i:[A-Z][\w&.-]+(?: [A-Z][\w&.-]+){0,2}))"
    r"|(?:^|[，：:\s])(?:前|原)(?P<c>[^，。；\s的某]{2,10}?)(?:高管|副总裁|总裁|CEO|CTO|总监|"
    r"联合创始人|总座|总经理)",
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
