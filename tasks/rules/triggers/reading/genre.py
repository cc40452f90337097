"""Recognises what reports no event: roundups, listicles, opinion, guides, job adverts, sport."""

import re
from functools import lru_cache

from tasks.rules.triggers.reading.core import REMEMBERED
from tasks.rules.triggers.reading.literals import Guarded

_OPENING = re.compile(
    r"""
    \W*(?:
    \d{1,3}\s(?:[\w'-]+\s){0,5}(?:startups?|companies|ways|things|reasons|tips|tools|trends|lessons|
        mistakes|ideas|questions|stocks|steps|apps|facts|charts|best|takeaways|funds|signs|books)\b
    | (?:top|best)\s(?:\d|\w+\sstartups)
    | (?:how|why|what|what's|when|where|who|who's|which|should|can|does|do|did|if|is|are|inside|
        behind|opinion|analysis|explainer|explained|interview|podcast|watch|listen|webinar|column|
        editorial|review|guide|commentary|comment|throwback|letters?|ask\shn|show\shn|quiz|fact\scheck|recap|
        live|q&a|poll|obituary|photos|gallery)\b(?!\s?(?:&|inc|corp)\b)
    | the\s(?:rise|story|history|future|state|case|art|best|top|\d+|week|problem|real|biggest|
        secret|quiet|hidden|truth)\b
    | also\snoted|news\sin\sbrief|briefly\snoted
    | this\sweek|last\sweek|week\sin|today\sin|morning\s(?:brief|bid)|daily\s|weekly\s
    | stocks\s
    | (?:tennis|golf|cricket|football|soccer|rugby|cycling|boxing|sumo|swimming|athletics|badminton|
        volleyball|basketball|baseball|hockey|handball|ski(?:ing)?|formula\sone|f1|darts|snooker|
        rowing|sailing|horse\sracing|racing|gymnastics|wrestling|chess|judo|biathlon)\s?:
    | (?:(?:city\s)?diary|weather|crime|politics|lifestyle|travel|obituaries)\s?:
    | market\swrap|funding\s(?:roundup|news|daily|report)|deals?\s(?:of\sthe|roundup)|on\sthis\sday
    | a\sguide|a\slook|a\sbrief|looking\sback|hiring:|job:|we're\shiring|we\sare\shiring
    | now\shiring
    | everything\s|tips\s|join\sus|register|save\sthe\sdate|upcoming|welcome\sto|thoughts\son
    | notes\s(?:on|from)|a\s(?:deep\s)?dive|deep\sdive
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ANYWHERE = Guarded(
    r"""
    \b(?:round-?up|week\sin\sreview|newsletter|webinar|podcast|explainer|explained|op-ed|q&a|
        interview\swith|in\sconversation|case\sstudy|guide\sto|what\sto\sknow|need\sto\sknow|
        what\sit\smeans|lessons\s(?:from|learned)|year\sin\sreview|predictions|market\ssize|
        market\sreport|CAGR|horoscope|stocks\sto\s(?:watch|buy)|price\starget|things\sto|ways\sto|
        analysts?\s(?:say|expects?)|anniversary|years?\s(?:ago|later|on:)|book\sreview|
        how\sto\s(?:apply|check|buy|watch|bid|vote)|(?:check|know)\sprice\sband|don't\sexpect|release\slooms|
        earnings\spreview|what\sto\sexpect|hypothetical|fireside|masterclass|job\sopening|apply\snow|vacancy|(?<!on\s)course|tutorial|satire)\b
    | [?？]\s*["”’']?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SPORT = Guarded(
    r"""\b(?:head\scoach|midfielder|striker|goalkeeper|defender|winger|quarterback|linebacker|"
    r"playoffs?|
    premier\sleague|champions\sleague|la\sliga|bundesliga|serie\sa\sclub|nba|nfl|mlb|nhl|mls|ipl|wicket|
    innings|batsman|bowler|world\scup|grand\sprix|grand\sslam|(?<!defaulted\s)(?<!defaults\s)on\sloan|free\sagent|free\sagency|
    one-year\sdeal|two-year\sdeal|three-year\sdeal|four-year\sdeal|five-year\sdeal|(?:multi|\d)-?year\s
    extension|transfer\swindow|touchdown|pitcher|outfielder|infielder|shortstop|first-round\spick|
    tournament|semi-?final|quarter-?final|olympics?|olympic|rugby|cricket|football\sclub|assistant\scoach|
    manager\sat\sold\strafford|box\soffice|sequel|album|movie|netflix\sseries|red\scarpet|celebrity|
    athletics?\sdirector|
    veteran\s(?:tackle|guard|receiver|kicker|safety|lineman|centre)|(?:hip|knee|hamstring|ankle|back|wrist|calf|groin|shoulder|elbow|thigh|foot|head)\s(?:injury|surgery|strain)|
    withdraws?\sfrom\s(?:[\w'’]+\s){0,3}(?:masters|open|cup|finals?|championships?|games|tour|race)|
    royal\sfamily|prime\sminister|foreign\sminister|ceasefire|airstrikes?|parliament|election
    (?!\s(?:of|to)\b.{0,80}\b(?:boards?|directors?|chair\w*|partners?|officers?)\b))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HAN = Guarded(
    r"""大事回[顾顧]|本周大事|一周回顾|盘点|汇总|合集|榜单|速览|早知道|一周|本周融资|周刊|月报|揭秘|复盘|教程|指南|诚聘|招聘启事|急招|报名|研讨会|公开课|
    (?:早报|晚报|周报|日报|早餐|晚间|晨报)(?=\s*(?:[|｜丨:：\]】]|$))|^(?:专访|对话|访谈|解读|深度|观点|评论|为什么|为何|如何|怎么|
    解码|解析|独家专访|独家对话|独家对谈|回顾|图解|分析|直播|预告|招聘|聊聊|一文)|(?:专访|访谈录|深度解读|的启示|的教训|退休金|去了哪里|意味着什么|怎么看|背后)|
    教练组|新教练|教练员|主教练|主帅|足协|足坛|国安队|前锋|中场|后卫|门将|球员|联赛|世界杯|奥运|欧冠|英超|西甲|中超|季后赛|总理|外长|停火|大选|首相|票房|电影(?!票|院)|综艺|演员|歌手""",
    re.VERBOSE,
)
# Several items in one headline, columns, what brokers think, and answers that say nothing.
_HAN_DIGEST = Guarded(
    r"""^\W*(?:\d{1,2}点\d?氪|\S{0,4}氪星?(?:早|晚|午|日|周)报|(?:\S{0,4}氪|财经|科技|创投|"
    r"投融资|\S{0,6})(?:早|晚|午|日|"
    r"周|月)报
    \s*[|｜丨:：·]|\S{0,4}(?:观察|专访|访谈|深氪|对话|专栏|拾遗)\s*[|｜丨]|(?:打新日历|新股日历|今日看点|盘前|盘后|午评|收评|早盘))|；(?!\s?(?:去年|上年|全年|上半年|总|归[母属]|调整后|经调整)?(?:营收|营业收入|收入|净利|净亏|毛利|溢利|每股|同期|公司拥有人|公司普通股|公司股东|亏损|盈利))[^；]{4,200}；|
    (?:真相|往事|故事|启示录|众生相|面面观|那些事儿?|怎么办|怎么算|何去何从)$|
    (?:这个|哪些|这些|这届)行业|财报解读|解读财报|电话会(?:纪要|实录)|^投资者提问|互动易|互动平台|回应[^，；]{0,6}是否(?!决)|回应[^：？]{2,24}：(?:不予|暂无|无可|无)[^，]{0,4}(?:置评|评论|奉告|回应)|^[^，：？]{2,12}：(?:公司)?(?:目前|暂)(?:公司)?(?:暂无|没有|尚无|无)|应披露而未披露|
    ^(?:IDC|Counterpoint|TrendForce|集邦\w{0,4}|机构|研报|专家|律师|业内)[^：，\s]{0,8}：|
    (?:富豪|购物)榜|(?:风险|现状|趋势|原因)分析(?=$|[|｜丨])|
    ^(?:[^：，\s]{0,8}(?:证券|期货|建投|研究院|研究所|分析师|策略师|经济学家)|中金(?:公司)?|申万宏源|高盛|大摩|小摩|摩根士丹利|
    摩根大通|花旗|瑞银|汇丰|野村|里昂|杰富瑞|美银|巴克莱|德银|大和|麦格理|(?:交银|招银|中银|建银)国际)[^：，\s]{0,8}：
    (?!拟|将?裁员|[本下]周裁员|公司|[上下]半年|前三季度|第?[一二三四]季度|20\d\d年?(?:年度|半年|第|前|度|净)|董事|总裁|副总|选举|聘任|任命|关于|净利|获准|控股|
    股东|收到|完成|子公司|预计\S{0,10}净利|终止|发行|签|中标)""",
    re.VERBOSE,
)
# Law firms in search of plaintiffs name a company, and tell no event.
_ADVERT = Guarded(
    r"""\b(?:(?:share|stock)holder|investor|class\saction)s?\s(?:alert|notice|reminder|action|"
    r"update)\b
    |\b(?:law\sfirm|law\soffices?|law\sgroup|llp|p\.?c\.?|attorneys?|llc)\b[^;]{0,60}\b(?:investigat\w+|remind\w*|
        encourag\w+|notif\w+|alerts?|urges|continues|lead\splaintiff|your\srights|class\saction|announces\s(?:that\s)?
        (?:an?\s|the\s)?(?:securities|class|investigation|filing|proposed|it\sis))
    |\binvestigat\w+\s(?:[\w&.,'’-]+\s){0,6}(?:on\sbehalf\sof|for\s(?:possible|potential|securities))
    |\b(?:lead\splaintiff|securities\s(?:fraud\s)?class\saction|discuss\s(?:your|their)\srights|(?:deadline|losses)\s(?:alert|reminder)
        |on\sbehalf\sof\s(?:investors|shareholders|stockholders)|(?:secure|contact)\scounsel|investors?\s(?:who|with)\s(?:lost|losses))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PAST = Guarded(
    r"\b(?:last year|years? ago|back in (?:19|20)\d\d|previously(?! (?:announced|disclosed))|in "
    r"its history|"
    r"decade ago|ever since|"
    r"a year after|months after)\b|去年|前年|年前|曾于|此前曾",
    re.IGNORECASE,
)
_ANNOUNCEMENT = Guarded(
    r"\b(?:announc\w+|today|proud\w*|pleased|excited|thrilled|delighted|confirm\w*|we|"
    r"our|we['’](?:ve|re))\b|"
    r"宣布|官宣|公告|近日|日前|今日|正式|我们|本公司|我司",
    re.IGNORECASE,
)


_KINDS = (_ANYWHERE, _SPORT, _ADVERT, _HAN, _HAN_DIGEST)


@lru_cache(maxsize=REMEMBERED)
def is_without_event(title: str) -> bool:
    """Whether the headline is of a kind that tells of no event of a company."""
    if _OPENING.match(title):
        return True
    kinds = (_ANYWHERE, _SPORT, _ADVERT) if title.isascii() else _KINDS
    return any(kind.search(title) for kind in kinds)


def is_announcement(text: str) -> bool:
    """Whether a sentence of the lead may make an event by itself: it announces, or says "we"."""
    return bool(_ANNOUNCEMENT.search(text))


def is_past(text: str) -> bool:
    """Whether a sentence looks back on something that is no news."""
    return bool(_PAST.search(text))
