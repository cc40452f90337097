"""Launches in a maker's own words ("Introducing Foo 3.0"), and products that are out."""

from tasks.rules.triggers.products import words
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(words.FRAGMENTS)
PATTERNS = (
    _launch(
        r"^(?:(?:public |open |private )?beta['’]?s? (?:is )?(?:now )?(?:open|live|here)|"
        r"(?:early "
        r"access|sign-ups|the waitlist) (?:is|are) (?:now )?open|come and (?:break|try|test|"
        r"kick))\b",
        subject="own",
        confidence=0.72,
    ),
    _launch(
        r"^(?:introducing|announcing|say hello to|meet(?= (?:[\w’'-]+ ){0,4}?(?:[\w’'-]+[,:]|"
        r"[–—-]|new )|$)(?! <PERSON>(?:,|$| from))|it['’]s here|"
        r"now (?:available|live|shipping|in beta)|launching|new(?=:)|coming soon|"
        r"just (?:launched|shipped)|available now|new in [\w.-]{2,20})[:,!—–\s]+"
        r"(?!(?:our|the|your|a|an) (?:[\w-]+ ){0,2}?(?:series|seed|ceo|cfo|chief|vp|head|"
        r"team|people|crew|staff|makers|founders?|winners|speakers|engineers?|interns?|"
        r"partnership|"
        r"partner|integration partner|office|home|HQ|hub|"
        r"colleagues?|customers?|community|members?|author|finalists)\b|the new (?:ceo|chief))"
        r"[‘'“\"]?(?P<product>[\w][\w .&+'’-]{1,60}?)(?=[:,–—!]|\.(?:\s|$)|$| for | to | - | with "
        r"| by | of | in |the )",
        subject="own",
        confidence=0.78,
    ),
    _launch(
        r"^(?:today |this week |this morning )?(?:,? )?(?:we['’]re |we are |we['’]ve |we "
        r"have |we )(?:just |now |finally |proudly |"
        r"excited to (?:be )?|thrilled to |proud to |happy to |delighted to )*(?:launch(?:ed|"
        r"ing)?|"
        r"shipp(?:ed|ing)|ship|releas(?:ed|ing|e)|introduc(?:ed|ing|e)|unveil(?:ed|ing)?|built|"
        r"rolling out|rolled out|open-sourc(?:ed|ing)|announc(?:e|ing) the launch of)(?! "
        r"(?:our )?(?:team|"
        r"an? (?:fund|round|survey|report|investigation))) ",
        subject="own",
        confidence=0.8,
    ),
    _launch(
        r"\b(?:is|are|goes|go) (?:now |finally |officially )?(?:out|live|available|here|"
        r"generally "
        r"available)(?= (?:for everyone|for all|for good|on (?:ios|android|the app)|in "
        r"(?:open |public |private )?beta|"
        r"worldwide|to (?:everyone|all|customers|users))|$|!|\.)(?! of\b)",
        confidence=0.75,
    ),
    _launch(
        r"^(?!(?:[\w-]+ )?(?:mode|day|season|summer|winter|weekend|week|year) is )"
        r"^(?P<product>[\w][\w .&+-]{1,40}?) (?:is|are) (?:now |finally )?(?:generally "
        r"available|available|live|here|out(?! of))(?=$|[,.!:]| (?:now|today|for|on|in "
        r"(?:open |public )?beta|to)\b)",
        subject="own",
        confidence=0.72,
    ),
    _launch(
        r"\b(?:hits?|lands? on|arrives on|reaches|rolls onto) (?:the |US |UK |Indian |British |"
        r"European |"
        r"local )?(?:pharmacies|shelves|store "
        r"shelves|supermarket shelves|app stores?|shops|stores|menus|screens|supermarkets|"
        r"high street|market|road|streets)(?=$|[,.:;]| (?:in|with|on|at|this|next|from)\b)",
        confidence=0.75,
    ),
)
