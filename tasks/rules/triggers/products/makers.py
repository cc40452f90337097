"""Product launches whose maker stands beside another firm, before an 's or behind "by"."""

from tasks.rules.triggers.products import plain
from tasks.rules.triggers.reading.patterns import patterns_of

_launch = patterns_of(plain.FRAGMENTS)

# These come before the rest: they tell whose the product is, and its name.
PATTERNS = (
    # "Acme's Super Shot Rolls Out Globally": the maker, also where all words are capitals
    _launch(
        r"^(?P<who>(?-i:[A-Z0-9])[\w&.-]*(?: (?-i:[A-Z0-9])[\w&.-]*){0,2}?)['’]s "
        r"(?!<SHORT><NOT><END>)"
        r"(?P<product>(?:(?-i:[A-Z0-9])[\w+-]* ){1,4}?)(?:rolls? out|goes live|is (?:now )?(?:live|"
        r"here|"
        r"available)|launches|comes to|lands on) ?(?=$|globally|worldwide|nationwide|today|in |to |"
        r"on |for )",
        subject="who",
        confidence=0.78,
        needs="rolls out|roll out|goes live|is live|is here|available|is now|launches|comes to|"
        "lands on",
    ),
    # "A new app called Acme organizes your list"
    _launch(
        r"^(?:an? |this |the )?(?:new |free |clever |smart |[\w-]+ ){0,3}?(?:app|tool|service|"
        r"platform|"
        r"game|gadget|device|startup|website|chatbot|browser|extension|wearable) (?:called|named|"
        r"dubbed) "
        r"[‘'“\"]?(?P<who>(?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,2}?)[’'”\"]? (?:helps?|"
        r"lets?|makes?|"
        r"turns?|organi[sz]es|brings?|wants?|tells?|finds?|tracks?|gives?|allows?|uses?|connects?|does|"
        r"puts?|offers?|aims?|can|will)\b",
        subject="who",
        confidence=0.76,
        needs="called|named|dubbed",
    ),
    # "AI model 'Holo' ... has been released", "sign up for Acme Agent beta", "is available now"
    _launch(
        r"^(?:the |an? |new )*(?:[\w-]+ ){0,3}?(?:model|app|chatbot|tool|version|browser|LLM|"
        r"assistant|"
        r"agent)s? (?P<product>[‘'“\"]?(?-i:[A-Z])[\w.+-]*[’'”\"]?)[^;:]{0,120}? (?:has been|is|"
        r"was) "
        r"(?:now )?(?:released|launched|unveiled|open-?sourced|made available)\b",
        subject="own",
        confidence=0.74,
        needs="released|launched|unveiled|sourced|made available",
    ),
    _launch(
        r"^sign up (?:now )?(?:for|to try) (?:the |our )?(?P<product>[^,;:]{3,40}?) (?:beta|"
        r"waitlist|"
        r"preview|early access|launch)\b",
        subject="own",
        confidence=0.74,
        needs="sign up",
    ),
    _launch(
        r"^(?:the )?(?P<product>[\w‘’'“”\"-][\w‘’'“”\" .&+-]{2,50}?) (?:model|LLM|app|assistant|"
        r"tool|"
        r"chatbot|platform|agent|API)s? (?:is|are) (?:now )?available(?: now| today)?$",
        subject="own",
        confidence=0.72,
        needs="available",
    ),
    # "just turned its workspace into a hub for agents"
    _launch(
        r"\b(?:just|has) (?:turned|transformed) (?:its|the) (?P<product>(?:[\w-]+ ){1,3}?)into "
        r"(?:an? )?"
        r"(?:[\w-]+ ){0,2}?(?:hub|platform|marketplace|assistant|app|tool|store|network|engine|"
        r"agent)\b",
        confidence=0.74,
        needs="turned|transformed",
    ),
    # Made with another: "teams up with Bolt to launch tide platform"
    _launch(
        r"(?:team(?:s|ed|ing)? up|join(?:s|ed|ing)? (?:forces|hands)|partner(?:s|ed|ing)?|"
        r"collaborat"
        r"(?:es|ed|ing)|tie(?:s|d)? up|tying up|link(?:s|ed)? up|work(?:s|ing)? "
        r"with)\b[^;:]{2,70}? "
        r"to (?:launch|introduce|roll out|unveil|release|debut|offer) (?!<SHORT><NOT><END>)"
        r"(?P<product><GAP><NOUN>)",
        confidence=0.8,
    ),
    _launch(
        r"(?:team(?:s|ed|ing)? up|join(?:s|ed|ing)? (?:forces|hands)|partner(?:s|ed|ing)?|"
        r"collaborat"
        r"(?:es|ed|ing)|ties? up|tied up) with [^,;:]{2,50}? to (?:launch|introduce|roll out|"
        r"unveil|"
        r"release|debut|bring out) (?!<SHORT><NOT><END>)(?P<product>(?:[\w&.’'“”‘/+-]+ ){0,6}?"
        r"[\w&.’'”+-]{2,})<END>",
        confidence=0.77,
    ),
    # "Acme's new electric van goes on sale": the name stands before the 's
    _launch(
        r"['’]s? (?:(?:much|long|highly)-\w+ )?(?:new|latest|first|next|newest|upcoming|own) "
        r"(?!<SHORT><NOT><END>)"
        r"(?P<product><GAP><NOUN>|(?:(?-i:[A-Z0-9])[\w.+-]* ){0,3}?(?-i:[A-Z0-9])[\w.+-]*) "
        r"(?:(?:is|are) (?:now |finally "
        r"|officially |almost |already )*(?:here|out|live|available|coming|rolling out|on sale|in "
        r"stores|set to launch|launching|arriving|shipping|ready)|(?:goes|go|is going) (?:on sale|"
        r"live|official)|launches|debuts|arrives|hits (?:the market|shelves|stores|streets|roads)|"
        r"rolls out|lets|makes (?:its )?(?:\w+ )?debut|starts shipping|(?:will|to|set to) "
        r"(?:launch|"
        r"debut|arrive|ship|let|go on sale|hit|be (?:available|unveiled|launched|revealed))|now "
        r"available|unveiled|launched|revealed)\b(?! (?:orbit|attack|back at|out at|into space))",
        confidence=0.78,
    ),
    # "Electric van launched by Acme"
    _launch(
        r"^(?:new |the |an? |first |[\w’'-]+['’]s first )*(?P<product><GAP><NOUN>)(?: (?:for|to|"
        r"with|"
        r"that) [^,;:]{2,40}?)? (?:is |are |was |to be |being |has been )?(?:newly |jointly |now )?"
        r"(?:launched|unveiled|introduced|released|rolled out|announced|presented|debuted|brought "
        r"out|developed)(?: in <PLACE>)? by(?P<who>)(?! (?:police|government|council|researchers|"
        r"scientists|ministry|state|students))",
        subject="who",
        confidence=0.78,
    ),
    # "Acme enters phone market with Tarn 5"
    _launch(
        r"(?:enters|(?:moves|breaks|jumps|muscles|pushes|ventures|expands|dives|leaps|wades) into|"
        r"joins) [^,;:]{3,40} with (?:the |its |an? )*(?:(?:launch|debut|release|unveiling) of )?"
        r"(?:its |an? |the |new |first |own )*(?!<SHORT>(?:<NOT>|partnerships?|acquisition|deal|"
        r"buy|"
        r"purchase|takeover|investment|stake|hire|agreement)<END>)(?P<product><GAP><NOUN>)",
        confidence=0.77,
    ),
    # "announces Tarn AI, a generative assistant for operators"
    _launch(
        r"(?:announces|announced|reveals|presents|debuts|unveils|details|previews|showcases) "
        r"(?:the |"
        r"its )?(?P<product>(?-i:[A-Z][\w.'’&+-]{0,24}(?: (?:[A-Z0-9][\w.'’&+-]{0,24}|for|"
        r"of)){0,4}?))"
        r", (?:an?|its|the|our) (?!<SHORT><NOT><END>)(?:[\w.’'-]+ ){0,7}?<NOUN>",
        confidence=0.82,
        is_strict=True,
    ),
)
