"""Products put before those who use them: on a menu, open to all, in shops, or taken away."""

from tasks.rules.triggers.products import words
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(words.FRAGMENTS)
PATTERNS = (
    _launch(
        r"\badds? (?P<product>[^,;:.]{3,40}?) to (?:its|the|their) (?:[\w-]+ )?(?:menu|range|"
        r"line-?up|app|platform|offer|offering|arsenal|shelves|catalogue|catalog|portfolio of "
        r"(?:apps|products|services)|toolbox|repertoire|suite|list of features)\b",
        confidence=0.8,
    ),
    _launch(
        r"\b(?:opens|throws open|frees|gives away|releases|hands|makes|puts) (?:up )?(?:its |"
        r"the )?"
        r"(?![^,;:.]{0,30}\b(?:docs|books|doors|homes?|archives?|letters?|accounts|fund|heart|"
        r"offices?|grounds|gardens?|meeting|shares|sale)\b)"
        r"(?:[\w-]+ ){1,4}?(?:(?:up )?to (?:all|everyone|anyone|the public|developers|outsiders|"
        r"the "
        r"world)|for (?:all|everyone|free)|on the table|open[- ]source|free to use)\b(?! "
        r"inclined)",
        confidence=0.78,
    ),
    _launch(
        r"\b(?:begins|starts|kicks off|commences) (?:shipping|deliveries|selling|production)$",
        confidence=0.75,
    ),
    _launch(
        r"\b(?:yanks?|pulls|withdraws|recalls|drops|halts|shelves|postpones|delays|pushes back|"
        r"to yank|to pull) (?:the |its |launch of |release of |rollout of |plans for )*(?:new|"
        r"upcoming|long-awaited|next|forthcoming|planned) (?P<product><GAP><NOUN>)",
        confidence=0.78,
        status="withdrawn",
    ),
    # "brings fall detection to cheap watches", "serves up a tuna that never swam"
    _launch(
        r"\bbrings (?P<product>(?!(?:joy|hope|relief|peace|chaos|home|jobs|life|charges|case|"
        r"suit|action|an? end|cheer|rain|snow|order|trial|light|total|curtain|claims?)\b)"
        r"(?:[\w-]+ ){1,4}?)to (?:[\w-]+ ){0,2}?(?:phones|watches|cars|laptops|bikes|apps?|tills|"
        r"desktops?|browsers?|drivers|patients|shoppers|savers|renters|farmers|kids|users|teams|"
        r"customers|merchants|developers|shelves|kitchens|smartphones|tablets|android|ios|iphone|"
        r"wrists?|ears|wallets|tvs?|the (?:masses|desktop|web|wrist|ward|classroom|kitchen|high "
        r"street|cloud))\b",
        confidence=0.76,
    ),
    _launch(
        r"\b(?:serves up|dishes up|cooks up|whips up|brews up|bakes up|dreams up|conjures up|"
        r"shows off|cranks out) (?:an? |its )?(?P<product>(?!(?:US)?[$€£₹]|\d+%|(?:[\w-]+ "
        r")?(?:margins|sales|gains|"
        r"returns|loss\w*|growth|appointment|entry|expansion|round|series)\b|(?:win|defeat|thriller|treat|shock|"
        r"surprise|trouble|record|trophy|skills|baby|ring|storm|engagement|dress|"
        r"outfit|look|tattoo|bump|medal|new (?:haircut|look)|plan|scheme|deal|abs|body|figure|"
        r"profit\w*)\b)[^,;:.]{3,50}?)(?=$|[,;:.]| (?:for|that|which|made|with|from|in|at)\b)",
        confidence=0.74,
    ),
    _launch(
        r"\bnow (?:plugs|hooks|connects|talks|syncs|works|links|integrates) (?:in)?(?:to|with) ",
        confidence=0.75,
    ),
)
