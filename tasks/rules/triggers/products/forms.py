"""Product launches told by the product: whose it is stands last."""

from tasks.rules.triggers.products import words
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(words.FRAGMENTS)

PATTERNS = (
    # "Wraps come off Kestrel", "Pre-orders start for Acme's cargo trike", "New from Acme: ..."
    _launch(
        r"\b(?:(?:wraps?|covers?|lid|veil|curtain|dust sheets?) (?:comes?|came|is|are|lifted|"
        r"goes|go|whipped|pulled) (?:lifted |taken |pulled )?off|(?:first|early|sneak) (?:look|"
        r"peek|glimpse) (?:at|of)|curtain (?:rises|up|goes up) (?:on|for))"
        r" [^;:.]{2,60}? (?:from|by|at)(?P<who>)",
        subject="who",
        confidence=0.8,
    ),
    _launch(
        r"\b(?:pre-?orders?|sales|deliveries|shipping|shipments?|orders|bookings|sign-ups|beta|"
        r"beta test|trials?|preview|general availability|countdown|release date|launch date|"
        r"launch)(?: (?:now|is|are))? (?:starts?|opens?|begins?|begin|set|open|live|under way|"
        r"kicks? off|nears|confirmed|due|delayed|postponed|slips|pushed back)"
        r"(?: [a-z]+){0,2}? (?:for|of) (?P<who>(?-i:[A-Z0-9])[\w&.’'-]*(?: (?-i:[A-Z0-9&])"
        r"[\w&.-]*){0,3}?)['’]s? (?P<product><GAP><NOUN>)?",
        subject="who",
        confidence=0.8,
    ),
    _launch(
        r"^(?:new|latest|fresh|just in|just out|hot off the (?:press|bench|line)|out now|"
        r"straight)"
        r" (?:from|by|out of)(?P<who>)[^,;:]{2,40}?: (?P<product>[^,;:.]{3,50})",
        subject="who",
        confidence=0.8,
    ),
    _launch(
        r"^(?:postponed|delayed|scrapped|pulled|unveiled|revealed|launched|released|out now|sold "
        r"out[\w ]{0,20}|in shops now|on sale now|coming soon|teased): (?P<who>(?-i:[A-Z])"
        r"[\w&.’'-]*(?: (?-i:[A-Z&])[\w&.-]*){0,3}?)['’]s? (?P<product><GAP>(?:<NOUN>|drop\b|"
        r"mirror|gadget|remake|prototype))",
        subject="who",
        confidence=0.78,
    ),
    # "Passkeys come to Acme", "Dark mode lands in Acme"
    _launch(
        r"^(?:[\w-]+ ){0,3}(?:mode|passkeys?|widgets?|payments?|alerts?|reminders|folders|tags|"
        r"search|sync|sharing|chat|calls|captions|translation|templates?|comments|filters|"
        r"shortcuts|invoicing|reporting|integration|login|sign-in|support|themes?|subtitles|"
        r"detection|dictation|bookings?|wallets?|accounts|features?|dashboards?) (?:comes?|"
        r"arrives?|"
        r"lands?|is coming|are coming|is here|rolls? out|now|goes? live) (?:to|in|at|on|for)"
        r"(?P<who>)(?! (?:light|life|terms|a head|power))",
        subject="who",
        confidence=0.75,
    ),
    # A thing that a customer can hold, with the maker behind it: "hits wallets courtesy of Acme".
    _launch(
        r"<NOUN> [^,;:.]{0,40}?(?:hits?|reach(?:es)?|lands?|arrives?|goes?|comes?|rolls?|joins?|"
        r"debuts?|appears?)\b [^,;:.]{2,40}? (?:courtesy of|thanks to|made by|built by|dreamed "
        r"up by"
        r"|dreamt up by)(?P<who>)",
        subject="who",
        confidence=0.78,
    ),
    _launch(
        r"(?P<product><NOUN>) (?:for|with|that|of|made) [^,;:.]{2,40}?, (?:from|by)(?P<who>)",
        subject="who",
        confidence=0.72,
        needs=", from|, by",
    ),
    _launch(
        r"(?P<who>(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z0-9&])[\w&.-]*){0,3}?)['’]s (?:new|"
        r"latest|newest|first|next) (?P<product><GAP><NOUN>) "
        r"(?!(?:features|tools|models|chips|glasses|products|services|phones|ads|plans|rules|"
        r"results|sales|shares|deals|fees|prices|users|cars|systems|woes|ambitions|hopes)\b)"
        r"(?:[a-z]{3,12}s|can|will|lets|aims to|promises)\b(?! (?:fail|flop|slammed|criticis))",
        subject="who",
        confidence=0.75,
    ),
    # What customers can do from now on.
    _launch(
        r"(?:(?:to|will|can|now) (?:now )?(?:let|lets|allow|allows)|lets) (?:its )?(?:you|"
        r"users|customers|shoppers|"
        r"merchants|drivers|riders|sellers|teams|members|people|businesses|travellers|patients|"
        r"developers|anyone|everyone|diners|guests|savers|borrowers|parents|staff|landlords|"
        r"[a-z]{4,12}s)\b "
        r"(?!(?:go|off|down|know|work (?:from|four|less|fewer|at home))\b)",
        confidence=0.75,
    ),
    _launch(
        r"(?:['’]s? )?(?:users|customers|members|riders|drivers|merchants|shoppers|subscribers|"
        r"clients|"
        r"travellers|savers) (?:can|will) now\b(?! (?:sue|claim|appeal|vote|expect|face|be|have to|"
        r"need|wait))",
        confidence=0.72,
    ),
    _launch(
        r"^(?:you|users|customers|anyone|everyone) can now [^,;.]{3,60} (?:in|with|on|from|"
        r"via) (?P<who>(?-i:[A-Z]))",
        subject="own",
        confidence=0.78,
    ),
)
