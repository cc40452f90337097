"""Companies that tell of a new management without a name, or of several newcomers at once."""

from tasks.rules.triggers.people.forms import Form

_HIRES = (
    r"(?:appoint(?:s|ed|ing)?|nam(?:es?|ed|ing)|hir(?:es?|ed|ing)|tap(?:s|ped)?|promot(?:es?|ed|"
    r"ing)|pick(?:s|ed)?|poach(?:es|ed)?|lur(?:es?|ed)|recruit(?:s|ed|ing)?|welcom(?:es?|ed|ing)|"
    r"add(?:s|ed)?|bring(?:s|ing)? (?:in|on|back)|brought (?:in|on)|select(?:s|ed)?|choos(?:es|"
    r"ing)|chose|elevat(?:es?|ed)|turn(?:s|ed)? to|snag(?:s|ged)?|land(?:s|ed)?|nab(?:s|bed)?|"
    r"announc(?:es?|ed))"
)
_WHOSE = (
    r"(?:top |senior |executive |corporate |company |upper )?(?:management|leadership|executives?|"
    r"execs|C-suite|leadership team|management team|executive team|top team|top ranks|top brass)"
)
_END = r"(?=$|[,;:.]| (?:in|after|amid|as|ahead|following|to|for|with|at|on|effective|by)\b)"
_INSIDER = (
    r"(?:vet|veteran|alum(?:nus|na)?|exec|executive|insider|outsider|boss|chief|lieutenant|banker|"
    r"leader|founder|engineer|lawyer|partner|director|president|star)"
)
HIRES: tuple[Form, ...] = (
    # Acme reshuffles top management; Acme in management reshuffle; unveils new leadership team
    (
        rf"\b(?:reshuffl|shuffl|shak|overhaul|revamp|reorgani[sz]|restructur|refresh|rejig)(?:es?|"
        rf"s|ed|ing)?(?: up)? (?:its |the )?{_WHOSE}{_END}",
        "left",
        0.84,
        "announced",
        "shuffl|shak|overhaul|revamp|reorgani|restructur|refresh|rejig",
    ),
    (
        rf"(?P<left>)\b(?:in |undergoes |announces |sees )?(?:an? )?(?:major |sweeping |big |top |"
        rf"senior )*{_WHOSE} (?:reshuffle|shake-?up|overhaul|shuffle|revamp|rejig){_END}",
        "left",
        0.84,
        "announced",
        "shuffle|shake|overhaul|revamp|rejig",
    ),
    (
        rf"\b(?:unveil|announc|introduc|nam|appoint|install|reveal|present)(?:s|es|ed|ing)? (?:its "
        rf"|the |a )?new {_WHOSE}{_END}",
        "left",
        0.84,
        "announced",
        "new ",
    ),
    # Acme recruits a Bellmont vet to take the reins
    (
        rf"\b{_HIRES} (?:an? |its |former |ex-)?(?:[\w'’&.-]+ ){{0,4}}?{_INSIDER} (?:to (?:take|"
        rf"grab|"
        r"hold) (?:over|(?:the |its )?(?:reins|helm|top job|wheel|CEO role))|for top job)\b",
        "left",
        0.84,
        "announced",
        "reins|helm|take over|top job|wheel|role",
    ),
    # Acme replaces CFO John Roe with Jane Doe; fills CFO role with Jane Doe
    (
        r"\b(?:replaces?|replaced|replacing|fills?|filled|hands?|handed|gives?) (?:its |the "
        r")?(?P<title><TITLE><OFFICE>)(?:,? <PERSON>,?)?(?: (?:role|post|position|job|reins))? "
        r"(?:with|to) (?P<person><PERSON>)",
        "left",
        0.87,
        "announced",
        "replac|fill|hand|give",
    ),
    # Acme names Jane Doe and John Roe co-CEOs; announces the appointments of Jane Doe and John Roe
    (
        rf"\b{_HIRES} (?P<person><PERSON>)(?:, <PERSON>)*,? (?:and|&) <PERSON>,? (?:as |to be |to "
        rf")?"
        r"(?:its |the |new |joint )*(?:co-?(?:CEOs|chief executives|presidents|heads|chiefs)|"
        r"(?:joint |executive |senior |managing )*(?:CEOs|presidents|vice presidents|partners|"
        r"managing directors|chief executives|executive (?:roles|team))|leadership (?:team|"
        r"roles))\b",
        "left",
        0.86,
        "announced",
        " and |&",
    ),
    (
        r"\b(?:announc(?:es?|ed|ing)|confirms) (?:the )?(?:appointments|promotions|hirings|hires) "
        r"of (?P<person><PERSON>)(?: (?:and|&) |, )<PERSON>",
        "left",
        0.85,
        "announced",
        " of ",
    ),
    (
        rf"\b{_HIRES} (?:two|three|four|five|six|seven|several|new|multiple|more) (?:new |senior |"
        r"key |executive )*(?:vice presidents|executives|managing directors|C-suite (?:leaders|"
        r"executives)|senior (?:leaders|executives|vice presidents)|SVPs|VPs|EVPs|officers|leaders)"
        rf"{_END}",
        "left",
        0.84,
        "announced",
        "president|exec|director|leader|vps|officers",
    ),
    # Acme hires ex-Bellmont CFO; picks Jane Doe for chief executive; for newly created CFO position
    (
        rf"\b{_HIRES} (?:an? |its |the )?(?:former |ex-|one-time )(?!<TITLE>$)(?:[\w'’&.-]+ "
        rf"){{1,4}}?(?P<title><TITLE><OFFICE>){_END}(?! to join)",
        "left",
        0.84,
        "announced",
        "former|ex-|one-time",
    ),
    (
        rf"\b{_HIRES} (?:[\w'’.-]+ ){{0,4}}?(?P<person><PERSON>),? (?:for|as|to|in|to fill|into) "
        r"(?:(?:the|its|an?|new|newly[- ]created|expanded|added) )*(?P<title><TITLE><OFFICE>)"
        rf"(?: (?:role|post|position|job|duties))?{_END}",
        "left",
        0.86,
        "announced",
        " for | to | in | into | as ",
    ),
    (
        rf"\b{_HIRES} (?P<person><PERSON>)(?:, [^,;:]{{2,50}},)? to (?:its |the )?{_WHOSE}(?: team|"
        rf" committee| ranks)?{_END}",
        "left",
        0.85,
        "announced",
        "management|leadership|exec|c-suite|top team|top ranks",
    ),
    # Acme CFO Jane Roe retires, succeeded by Jane Doe
    (
        r"(?:['’]s? |(?-i:Group) )?(?P<left>)\b<TITLE><OFFICE>(?: <PERSON>)?,? [^;:]{3,60}?,? "
        r"(?:to be |will be |is )?(?:succeeded|replaced|followed) by (?P<person><PERSON>)",
        "left",
        0.86,
        "announced",
        "succeeded|replaced|followed",
    ),
)
