"""Investments and stakes that the investor tells: read by `invests_in`."""

from tasks.rules.triggers.deals.words import KNOWN, NAME
from tasks.rules.triggers.reading.patterns import pattern
from tasks.rules.triggers.reading.places import PLACE

# What is invested in and is no company: places, plants, people, technologies.
_NO_TARGET = (
    rf"(?:{KNOWN}|(?= (?:(?-i:[A-Z])[\w&-]* ){{0,5}}?(?-i:Provider|Company|Firm|Startup|Platform|"
    r"Maker|Developer|Specialist|Operator|Manufacturer) (?-i:[a-z]?[A-Z]))|(?! (?:[\w.’'-]+ "
    r"economy\b|new |its |their |an? (?:new |second |third )|the "
    r"(?!maker|owner|parent)|"
    r"building|"
    r"expanding|more |green |clean |local |renewable |homegrown |domestic |future |digital |"
    r"solar |wind |hydrogen |nuclear |quantum |rural |public |AI\b(?! (?:start|firm|company|lab|"
    r"maker|specialist|outfit))|<PLACE>(?! (?:start|firm|company|\w+ (?:start|firm|company|maker|"
    r"operator))| ?(?:-based)|['’]s)|"
    r"(?:[\w-]+ ){2,3}?(?:plants?|factory|facilit\w+|data cent\w+|campus)\b(?! (?:owner|operator|"
    r"maker|builder|developer|firm|group))|[\w-]+ (?:plants?|factory|factories|facilit(?:y|ies)|"
    r"data "
    r"cent|campus|training|research|infrastructure|expansion|education|schools|housing|skills|"
    r"broadband|capacity|projects?|production|network|upgrades?|fleet|stores|staff|growth|"
    r"security|safety|recycling|kit|equipment|machin\w+|technolog\w+|press(?:es)?|lines?|"
    r"automation|systems?|robots?|printers?|kilns?|furnaces?|vehicles|trucks))))"
)
_ROUND_OF = (
    r"(?:an? |the )?(?:<MONEY>[ -])?(?:[\w.-]+ ){0,3}?(?:round|funding|investment|financing|raise|"
    r"series [A-H]\d?\+?|seed|pre-seed|extension|bridge)"
)
_SHARE_OF = (
    r"(?:an? |its |the |up to )?(?:<MONEY>(?: for)? )?(?:an? )?(?:(?:about |nearly |almost |"
    r"around |up to )?(?:[1-4]?\d)(?:\.\d+)?(?:%|-?per ?cent| percent| pct)|minority|strategic|"
    r"significant|small|sizeable|sizable|blocking|passive|cornerstone|quarter)? ?(?:minority |"
    r"equity )?(?:stake|interest|holding|shareholding|slice) (?:in|of)"
)
_PARTLY = r"(?:[1-4]?\d)(?:\.\d+)?(?:%| percent| per ?cent| pct) of"
_PUTS = (
    r"(?:to )?(?:invests?|invested|investing|pours?|pouring|pumps?|pumping|sinks|puts|commits?|"
    r"injects|infuses?|infusing|infused|ploughs|plows|plonks|sticks|drops|funnels|channels|"
    r"bets|wagers|throws|places|stumps up|splashes) (?:up to )?<MONEY> (?:into|in|on)"
)
_MAKES = (
    r"(?:invests? in|invested in|investing in|(?:makes?|made|making|announces|announced|completes|"
    r"closes|leads|"
    r"led|co-leads) (?:an? |its )?(?:<MONEY> )?(?:[\w-]+ ){0,3}?investment in(?:to)?|"
    r"(?:takes?|took) (?:an? )?(?:equity )?position in|buys? into|takes a bet on|becomes "
    r"(?:an? )?(?:\w+ )?(?:investor|shareholder) in)"
)
_TAKES_SHARE = (
    r"(?:takes?|took|taking|buys?|bought|buying|acquires?|acquired|acquiring|purchases|builds|"
    r"picks? up|gets|secures|raises|ups|increases|lifts|hikes|grabs|snaps up|nabs|scoops up|to "
    r"take|to buy|hold|discloses?|weighs|considers|(?<=to\s)(?:hike|raise|increase|"
    rf"lift|boost|up)) {_SHARE_OF}"
)
_LEADS = (
    r"(?:leads?|led|co-leads?|co-led|backs|joins|joined|anchors|tops up|participates? in|"
    rf"participated in) {_ROUND_OF} (?:in|for|of|by|into)"
)
# As it is told whoever it is invested in.
INVESTS = (
    rf"(?:{_PUTS}|{_MAKES}|{_TAKES_SHARE}|{_LEADS}|(?:writes?|cuts|signs) (?:an? )?<MONEY> "
    r"(?:cheque|check) (?:for|to|into))"
)
INVESTMENTS = (
    pattern(
        rf"(?:{_PUTS}|commits? <MONEY> to(?= (?:[\w-]+ "
        rf"){{0,4}}?(?-i:[a-z]?[A-Z])))<NO_TARGET>(?P<target>)",
        confidence=0.88,
        is_strict=True,
        NO_TARGET=_NO_TARGET,
        PLACE=PLACE,
    ),
    pattern(
        rf"{_MAKES}<NO_TARGET>(?P<target>)",
        confidence=0.8,
        NO_TARGET=_NO_TARGET,
        PLACE=PLACE,
    ),
    pattern(
        rf"{_TAKES_SHARE}(?P<target>)",
        confidence=0.9,
        is_strict=True,
    ),
    pattern(
        r"(?:takes?|taking|took|buys?|buying|bought|acquires?|acquired|acquiring|purchases|snaps "
        r"up)"
        rf" (?:about |up to |another |a further )?{_PARTLY}(?P<target>)(?! (?:shares|stock))",
        confidence=0.88,
        is_strict=True,
    ),
    pattern(
        rf"{_LEADS}(?P<target>)",
        confidence=0.88,
    ),
    pattern(
        r"(?:leads?|led|co-leads?|backs|joins|participates? in|participated in|invests in|anchors|"
        r"tops "
        r"up)(?P<target> <NAME>)(?:['’]s)? (?:latest |new |"
        r"<MONEY> |first ){0,2}(?:series [A-H]\d?\+?|seed|pre-seed|funding|growth|fundraise|raise|"
        r"round)(?: round| funding)?\b(?! (?:in|for|of|into))",
        confidence=0.82,
        NAME=NAME,
    ),
    pattern(
        r"(?:backs|bets on|supports|doubles down on|funds|takes a punt on|gets "
        r"behind)(?P<target>)(?= [^,;:]{2,60}? (?:with|in|to the tune of) (?:an? |fresh |new "
        r")?(?:<MONEY>|series [A-H]|seed|pre-seed|equity|growth capital))"
        r"(?!.{0,60}\b(?:acquisition|takeover|buyout|purchase|buy|plant|factory)\b)",
        confidence=0.82,
    ),
    pattern(
        r"(?:writes?|cuts|signs) (?:an? )?<MONEY> (?:cheque|check) (?:for|to|into)(?P<target>)",
        confidence=0.85,
    ),
    pattern(r"(?:puts|throws|sticks|placed?) <MONEY> behind(?P<target>)", confidence=0.82),
    pattern(r"chips in (?:<MONEY> )?for(?P<target>)(?= (?-i:[a-z]?[A-Z]))", confidence=0.78),
    pattern(
        r"(?:takes?|taking|took|buys?|bought|acquires?|snaps up|grabs) (?:an? |one[- ])(?:fifth|"
        r"quarter|third|tenth|"
        r"sixth|eighth) of(?P<target>)",
        confidence=0.85,
    ),
    pattern(
        r"(?:opens|builds?|built|discloses?|disclosed|reveals?|revealed|amasses|takes|has|lifts|"
        r"increases|in for|holds) "
        r"(?:an? |its )?(?:near(?:ly)? |about |around |over |more than )?(?:[1-4]?\d)(?:\.\d+)?"
        r"(?:%| percent| per cent) (?:position|stake|holding|"
        r"interest|slice) "
        r"(?:in|of)(?P<target>)",
        confidence=0.86,
    ),
    pattern(r"\bin for (?:[1-4]?\d)(?:\.\d+)?(?:%| percent) of(?P<target>)", confidence=0.82),
    pattern(
        r"(?:eyes|weighs|mulls|seeks|considers|wants|explores|plots|in talks (?:for|over)) "
        r"(?:an? |the purchase of |"
        r"buying |taking )?(?:an? )?(?:minority |strategic |\d{1,2}% )?(?:slice|stake|piece|"
        r"holding|interest) (?:of|in)"
        r"(?P<target>)(?= (?:\w+ ){0,4}?(?-i:[a-z]?[A-Z]))",
        confidence=0.82,
        status="rumour",
    ),
    # "Acme boosts Bolt stake to 28%"
    pattern(
        r"(?:boosts?|raises?|ups|increases?|lifts|hikes|doubles|takes|buys|builds)(?P<target> "
        rf"{NAME})"
        r" (?:stake|holding|shareholding)(?: to\b| by\b| above\b| in\b|$|,|;)",
        confidence=0.84,
    ),
    # "backs Leeds agritech Cropwise": the kind of business tells that it is one.
    pattern(
        r"(?:backs|doubles down on|funds|bets on|takes a punt on|invests in|"
        rf"invested in|co-invests in){KNOWN}(?P<target>)",
        confidence=0.74,
    ),
    # "Tarn sells 30% stake to Kanda": of itself.
    pattern(
        r"(?:sells?|sold|selling|gives|hands|offloads) (?:an? )?(?:<MONEY> )?(?:\d{1,2}(?:\.\d+)?"
        r"(?:%| percent| per ?cent)|minority|strategic|significant) (?:minority )?(?:stake|"
        r"interest|holding) to(?P<who>)",
        subject="who",
        left_role="target",
        confidence=0.88,
    ),
)
