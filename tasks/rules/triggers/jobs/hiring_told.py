"""Many hired at once, in plain words: who is sought, which posts are filled, a drive for staff."""

from tasks.rules.triggers.reading.patterns import patterns_of

_hiring = patterns_of(
    {
        "N": (
            r"(?:(?:up to|over|more than|about|around|nearly|almost|some|another|an extra|at "
            r"least) "
            r")?(?!(?:19|20)\d\d\b|1?\d\b)(?:\d{1,3}(?:,\d{3})+|\d{2,6}|hundreds|thousands|"
            r"dozens|scores)"
        ),
        "STAFF": (
            r"(?:more |new |extra |additional |seasonal |temporary |local |skilled )*(?:[\w-]+ )?"
            r"(?:welders|pipefitters|electricians|drivers|pickers|packers|engineers|nurses|carers|"
            r"clerks?|posts|staff|workers|hands|technicians|mechanics|machinists|fitters|cooks|"
            r"chefs|pilots|cabin crew|crew|guards|agents|advisers|operators|sewers|programmers|"
            r"developers|coders|temps|trainees|apprentices|graduates|couriers|riders|bakers|"
            r"carpenters|labourers|miners|salespeople|tellers|jobs|roles|positions|people|"
            r"employees)\b"
        ),
    },
    0.82,
)

PATTERNS = (
    _hiring(
        r"\b(?:seeks|seeking|wants|needs|is after|looks for|looking for|searches for|on the hunt "
        r"for|hunts(?: for)?|to fill|fills|filling|advertises(?: for)?|to recruit|recruiting|"
        r"recruits|adding|to add|adds|signing up|to hire|hiring|hires|to take on|is hiring) <N> "
        r"(?:<STAFF>)(?! (?:cuts?|at risk))",
    ),
    _hiring(
        r"\b(?:to recruit|recruiting|recruits|to hire|hiring|hires|adding|to take on|takes on|"
        r"wants) "
        r"<N>(?: more| extra)?(?=$|[,;]| (?:as|in|at|for|ahead|to|by|this|after|before|over)\b)"
        r"(?! to (?:cut|go))",
    ),
    _hiring(
        r"\b(?:call|calls|hunt|search|wanted|appeal|drive|push|plea) (?:goes out )?(?:for|:) <N> "
        r"<STAFF> (?:as|at|to join|from|by)(?P<who>)",
        "who",
    ),
    _hiring(
        r"\b(?:recruitment|hiring|jobs|recruiting) (?:drive|push|spree|campaign|blitz|fair|day) "
        r"(?:begins|starts|under way|launched|opens|kicks off|continues|planned|gets under way) "
        r"(?:at|by|for|in|from)(?P<who>)",
        "who",
    ),
    _hiring(
        r"\b(?:adds|opens|plans|builds|expands)\b[^;:]{2,40}?, <N> (?:<STAFF>) (?:wanted|sought|"
        r"needed|required|to be (?:hired|recruited))\b",
    ),
    _hiring(
        r"\b<N> (?:<STAFF>) (?:wanted|sought|needed|required|to be (?:hired|recruited)|up for "
        r"grabs|"
        r"on offer) (?:by|at|for|as)(?P<who>)",
        "who",
    ),
)
