"""How certain an event is: rumour, announced, completed, blocked, withdrawn or denied."""

import re

from tasks.rules.triggers.reading.core import Clause
from tasks.rules.triggers.reading.literals import Guarded
from tasks.rules.triggers.reading.words import words

# 拟 is no rumour: a company that 公告 what it 拟 has decided it.
_RUMOUR_CUES = words(
    """
    talks discussions negotiations reportedly allegedly considering considers weighing weighs
    mulling mulls exploring explores eyes eyeing could may might rumors rumours seeks seeking
    looks looking nears near nearing likely possible potential potentially option possibly
    wants hopes circling circles stalking stalks courting courts tipped understood 或
    或将 或拟 据传 传 被传 传闻 被曝 曝 有意 考虑 洽谈 商谈 寻求 传言 欲 有望
    """
)
_FIRM_CUES = frozenset({"agrees", "agreed", "definitive", "signs", "signed"})
_WITHDRAWN_CUES = words(
    """
    called calls abandons abandoned scraps scrapped drops dropped terminates cancels shelves pulls
    walks ditches ditched aborts ends 终止 取消 放弃 撤回
    """
)
_DENIED_CUES = frozenset({"denies", "denied", "deny", "dismisses", "refutes", "否认"})
_NEGATED_CUES = words(
    """
    not never no won't doesn't didn't isn't refuses declines rejects fails 未 并未 没有 不会 不
    未能
    """
)
_COMPLETED_CUES = frozenset(
    {"completes", "completed", "finalizes", "finalises", "完成", "已", "已经", "成功"}
)

_RUMOUR = Guarded(
    r"\b(?:reportedly|rumou?red|in (?:advanced |early |exclusive |final )?(?:talks|"
    r"discussions|negotiations)|"
    r"said to|understood to|tipped to|believed to|thought to be|sources(?: say)?|mulls|weighs|"
    r"considering|mull|, (?:[A-Z]\w+ ){1,2}reports$|people familiar|speculation|"
    r"market chatter|grapevine|"
    r"(?:closes|closing|homes|homing) in on|close to|on the (?:verge|brink|cusp) of|in line to|"
    r"front-?runner|in pole position|circl(?:es|ing)|up for sale|(?:goes|put|puts) (?:\w+ )?"
    r"(?:on sale|on the block)|(?:seeks?|seeking|looking for|hunts?(?: for)?) (?:an? )?(?:new )?"
    r"(?:buyers?|owners?))\b|"
    r":\s?(?:report|reports|sources)\b|\breport:|^report|传闻|据传|被传|^传|传出|网传|市场传|"
    r"盛传|疑似|消息称|消息人士|知情人士|或将|或被|被曝|^曝|考虑|不排除|据悉正|洽谈|接触中|寻求(?:出售|买家|卖身)|"
    r"(?:报道|媒体|外媒|彭博|路透)称|[一-鿿\w]据悉(?!，)|最[快早](?:将?[于在])?(?:下|本|明|今|年|\d)",
    re.IGNORECASE,
)
# Who can stop what two companies agree on, and how headlines say that they did.
_AUTHORITY = (
    r"(?:regulators?|watchdogs?|authorit(?:y|ies)|commission(?:er)?|courts?|judges?|tribunal|"
    r"minist(?:ry|ers?)|governments?|treasury|cabinet|state|central bank|trustbusters?|"
    r"competition (?:body|office|agency|council|chiefs?)|antitrust|cartel office|brussels|"
    r"washington|beijing|ottawa|canberra|EU|FTC|DoJ|CMA|ACCC|CCI|CADE|CFIUS|FIRB|FCC|SEBI|RBI|"
    r"ComCom|Ofcom|Ofgem|BaFin|Bundeskartellamt)"
)
_STOPPED = (
    r"(?<!to )(?<!not )(?:block(?:s|ed)?|bars|barred|ban(?:s|ned)|prohibit(?:s|ed)|veto(?:es|ed)|"
    r"forbids|forbade|outlaws|halt(?:s|ed)|stop(?:s|ped)|kill(?:s|ed)|sink(?:s)?|sank|quash(?:es|ed)|"
    r"strikes? down|struck down|nix(?:es|ed)|thwart(?:s|ed)|torpedo(?:es|ed)|scupper(?:s|ed)|"
    r"scuttle(?:s|d)|reject(?:s|ed)|refuse(?:s|d)|turn(?:s|ed) down|vetoing|blocking|"
    r"says no to|throws out|red-?lights?|puts? (?:the )?(?:brakes|kibosh) on)"
)
_BARGAIN = (
    r"(?:takeover|merger|acquisition|purchase|buyout|bid|deal|sale|tie-up|combination|stake|"
    r"listing|IPO|float|plan|joint venture|from (?:taking|buying|acquiring|merging|selling))"
)
_BLOCKED = Guarded(
    rf"\b{_AUTHORITY}(?:['’]s)?\b[^.;]{{0,30}}?\b{_STOPPED}\b[^.;]{{1,80}}?\b{_BARGAIN}\b"
    rf"|\b(?:blocked|barred|vetoed|prohibited|struck down|halted|stopped|scuppered|scuttled"
    rf"|killed|sunk|torpedoed|thrown out|rejected|turned down|refused) by "
    rf"(?:[\w'’-]+ ){{0,4}}?{_AUTHORITY}\b"
    rf"|\b{_BARGAIN} (?:is |was |has been |gets )?(?:blocked|vetoed|prohibited|barred)\b"
    r"|\b(?:fails to (?:win|get|secure)|denied|refused) (?:antitrust |competition |regulatory )?"
    r"(?:approval|clearance)\b"
    r"|(?:反垄断|监管|总局|市监|法院|商务部|证监会|委员会|发改委|公平会|公平交易|当局|政府|部门|"
    r"反壟|欧盟|交易所|深交所|上交所)[^。；]{0,30}(?:叫停|否决|否決|禁止|驳回|不批准|不予|封杀|阻止|"
    r"打回|拒绝批准)"
    r"|被(?:监管|反垄断|法院|当局)?(?:叫停|否决|禁止|驳回)|(?:未获|不予)(?:批准|通过|注册|核准)|"
    r"审核未通过|未获[^，。]{0,12}(?:批准|通过)",
    re.IGNORECASE,
)
_WITHDRAWN = Guarded(
    r"\b(?:calls? off|called off|falls? (?:through|apart)|scrapp?(?:s|ed)|abandons?|"
    r"abandoned|terminates?|"
    r"terminated|walks? away|walked away|collapses|withdraws?|withdrawn|withdrew|shelves|shelved|"
    r"pulls? (?:the plug|IPO)|pulls? out of|backs? out of|bows? out of|breaks? off|broke off|"
    r"(?:ends?|ended|halts) (?:\w+ ){0,3}?talks|"
    r"talks (?:[^.;]{0,50}? )?(?:end|collapse|break down|fall)|aborts?|"
    r"ditch(?:es|ed) (?:\w+ )?(?:plans?|bid|takeover|deal|merger|offer)|"
    r"(?:bid|offer|deal|merger|takeover|tie-up) (?:is off|lapses|lapsed|unravels|crumbles|dies|"
    r"implodes|on ice)|goes? (?:cold|lukewarm) on|will not proceed)\b|"
    r"终止|告吹|撤回|叫停|搁浅|放弃|失败|取消|告败|谈崩|泡汤|作罢|破局|触礁|喊停|撤销|不再推进",
    re.IGNORECASE,
)
_BEFORE_THAT = re.compile(
    r"\b(?:after|following|despite|weeks after|months after)\b", re.IGNORECASE
)
_DENIED = Guarded(
    r"\b(?:denies|denied|refutes|rebuts|rubbishes|quashes|scotches|"
    r"(?:dismiss(?:es|ed)|shoots? down|shot down|plays? down|"
    r"brush(?:es|ed) (?:off|aside)|laughs? off|pours? cold water on) (?:\w+ ){0,4}?"
    r"(?:reports?|rumou?rs|speculation|talk|chatter|claims?|suggestions?)|not true|not so|"
    r"(?:is|are) not for sale)\b|"
    r"否认|否認|辟谣|辟謠|澄清|不实|不實|不属实|非属实|谣言|谣传|没有(?:此事|计划|[^，。]{0,6}计划)|"
    r"绝无此事|并无此事|无此计划|子虚乌有|假消息",
    re.IGNORECASE,
)
_COMPLETED = Guarded(
    r"\b(?:completes?|completed|completion (?:of|notice)|announc(?:es?|ed) (?:the )?(?:successful |"
    r"final )?clos(?:e|ing) of|closes|finali[sz]es|finali[sz]ed|"
    r"wraps up|wrapped up|"
    r"concludes|has (?:acquired|closed|completed)|(?:is|are) now (?:part|owned))"
    r"\b|(?<!将)(?<!拟)(?<!未)(?<!最快下[周月])完成|交割|落定|尘埃落定|到账",
    re.IGNORECASE,
)


def is_negated(cues: frozenset[str]) -> bool:
    """Whether what stands between the name and the verb says that it does not happen."""
    return bool(cues & _NEGATED_CUES)


def status_of(clause: Clause, cues: frozenset[str], default: str) -> str:
    """The status that the cues before the verb give, or else the clause as a whole."""
    text = clause.text
    if _BLOCKED.search(text):
        return "blocked"
    if cues & _DENIED_CUES or _DENIED.search(text):
        return "denied"
    if "pulls in " in text.lower():
        cues -= {"pulls"}
    # "in talks to buy Bolt after Tarn deal falls through": that was another one
    told = _BEFORE_THAT.split(text)[0] if cues & _RUMOUR_CUES else text
    if cues & _WITHDRAWN_CUES or _WITHDRAWN.search(told):
        return "withdrawn"
    if (cues & _RUMOUR_CUES and not cues & _FIRM_CUES) or _RUMOUR.search(text):
        return "rumour"
    if default == "announced" and (
        (cues & _COMPLETED_CUES and "将" not in cues) or _COMPLETED.search(text)
    ):
        return "completed"
    return default
