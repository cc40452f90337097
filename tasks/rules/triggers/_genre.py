"""Recognises what reports no event: roundups, listicles, opinion, guides, job adverts, sport."""

import re

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
_ANYWHERE = re.compile(
    r"""
    \b(?:round-?up|week\sin\sreview|newsletter|webinar|podcast|explainer|explained|op-ed|q&a|
        interview\swith|in\sconversation|case\sstudy|guide\sto|what\sto\sknow|need\sto\sknow|
        what\sit\smeans|lessons\s(?:from|learned)|year\sin\sreview|predictions|market\ssize|
        market\sreport|CAGR|horoscope|stocks\sto\s(?:watch|buy)|price\starget|things\sto|ways\sto|
        analysts?\s(?:say|expects?)|anniversary|years?\s(?:ago|later|on:)|book\sreview|
        hypothetical|fireside|masterclass|job\sopening|apply\snow|vacancy|course|tutorial|satire)\b
    | [?？]\s*["”’']?\s*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SPORT = re.compile(
    r"""\b(?:head\scoach|midfielder|striker|goalkeeper|defender|winger|quarterback|linebacker|playoffs?|
    premier\sleague|champions\sleague|la\sliga|bundesliga|serie\sa\sclub|nba|nfl|mlb|nhl|mls|ipl|wicket|
    innings|batsman|bowler|world\scup|grand\sprix|grand\sslam|on\sloan|free\sagent|free\sagency|
    one-year\sdeal|two-year\sdeal|three-year\sdeal|four-year\sdeal|five-year\sdeal|(?:multi|\d)-?year\s
    extension|transfer\swindow|touchdown|pitcher|outfielder|infielder|shortstop|first-round\spick|
    tournament|semi-?final|quarter-?final|olympics?|olympic|rugby|cricket|football\sclub|assistant\scoach|
    manager\sat\sold\strafford|box\soffice|sequel|album|movie|netflix\sseries|red\scarpet|celebrity|
    royal\sfamily|prime\sminister|foreign\sminister|ceasefire|airstrikes?|parliament|election)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_HAN = re.compile(
    r"""盘点|汇总|合集|榜单|速览|早知道|一周|本周融资|周刊|月报|揭秘|复盘|教程|指南|诚聘|招聘启事|急招|报名|研讨会|公开课|
    (?:早报|晚报|周报|日报|早餐|晚间|晨报)(?=\s*(?:[|｜丨:：\]】]|$))|^(?:专访|对话|访谈|解读|深度|观点|评论|为什么|为何|如何|怎么|
    解码|独家专访|回顾|图解|分析|直播|预告|招聘|聊聊|一文)|(?:专访|访谈录|深度解读|的启示|意味着什么|怎么看|背后)|
    主教练|主帅|前锋|中场|后卫|门将|球员|联赛|世界杯|奥运|欧冠|英超|西甲|中超|季后赛|总理|外长|停火|大选|首相|票房|电影|综艺|演员|歌手""",
    re.VERBOSE,
)
_PAST = re.compile(
    r"\b(?:last year|years? ago|back in (?:19|20)\d\d|previously|in its history|"
    r"decade ago|ever since|"
    r"a year after|months after)\b|去年|前年|年前|曾于|此前曾",
    re.IGNORECASE,
)
_ANNOUNCEMENT = re.compile(
    r"\b(?:announc\w+|today|proud\w*|pleased|excited|thrilled|delighted|confirm\w*|we|"
    r"our|we['’](?:ve|re))\b|"
    r"宣布|官宣|近日|日前|今日|正式|我们|本公司|我司",
    re.IGNORECASE,
)


def is_without_event(title: str) -> bool:
    """Whether the headline is of a kind that tells of no event of a company."""
    if _OPENING.match(title):
        return True
    return any(kind.search(title) for kind in (_ANYWHERE, _SPORT, _HAN))


def is_announcement(text: str) -> bool:
    """Whether a sentence of the lead may make an event by itself: it announces, or says "we"."""
    return bool(_ANNOUNCEMENT.search(text))


def is_past(text: str) -> bool:
    """Whether a sentence looks back on something that is no news."""
    return bool(_PAST.search(text))
