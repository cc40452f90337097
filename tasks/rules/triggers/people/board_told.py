"""Boards that change, where nobody is named: founders, heirs, ministers and outside directors."""

from tasks.rules.triggers.people.forms import Form

_ONE = (
    r"(?:(?:co-)?founders?|heirs?|heiress|sons?|daughters?|widow|minister|executives?|investors?|"
    r"boss|"
    r"banker|lawyer|economist|veteran|chief|CEO|professor|judge|ambassador|senator|governor|"
    r"shareholder|director|scion|grandson|nephew|directors|independents|nominees?|representatives?)"
)
_NAME = r"(?: (?:the |its |her |his )?(?:[\w-]+ ){0,4}?(?-i:[A-Z])[^,;:]{1,40}?)"
SEATS: tuple[Form, ...] = (
    # "Founder of Acme joins board at Bolt"; "former minister takes non-executive role at Acme"
    (
        rf"\b{_ONE}(?: of [^,;:]{{2,30}}?)? (?:joins?|to join|leaves?|quits?|exits?|resigns from|"
        r"steps down from|departs|takes? (?:up )?(?:an? )?(?:seat|place|non-executive role|"
        r"directorship|chair)|elected to|appointed to|named to|added to|returns to|gives up "
        r"(?:an? |"
        r"the |his |her )?seat) (?:on |from )?(?:the )?(?:board (?:at|of)|at|on)(?P<who>)"
        r"(?=[^;:]{2,60}?)",
        "who",
        0.8,
        "announced",
        "board|director|seat|non-exec|chair",
    ),
    (
        rf"\b{_ONE} (?:is |are )?(?:elected|appointed|named|added|voted|co-opted|"
        rf"nominated) (?:to|on|"
        rf"onto)(?P<who>{_NAME})(?:['’]s?)? (?:supervisory )?board\b",
        "who",
        0.82,
        "announced",
        "board",
    ),
    (
        rf"\b(?:{_ONE}|two|three|four|five) (?:leave|leaves|quit|quits|join|joins|exit|resign from|"
        rf"depart|stay on)(?P<who>{_NAME})(?:['’]s?)? (?:supervisory )?board\b",
        "who",
        0.82,
        "announced",
        "board",
    ),
    # "Acme founder gives up seat on the board", "Row at Acme: outside directors quit board"
    (
        r"(?P<left>)(?:['’]s? )?\b(?:co-)?(?:founder|boss|owner|investor|chief|heir|CEO) "
        r"(?:gives up|"
        r"quits|leaves|loses|takes|gets|wins|joins|returns to) (?:an? |his |her |the )?(?:seat on "
        r"(?:the )?|place on (?:the )?)?board\b",
        "left",
        0.8,
        "announced",
        "board",
    ),
    (
        r"^[^:;]{0,24}\b(?:at|in|rocks|hits)(?P<who>)[^:;]{2,40}?[:;,] (?:[\w-]+ "
        r"){0,3}?(?:directors|"
        r"board members|chairman|chair|non-execs|independents) (?:quits?|resigns?|leaves?|ousted|"
        r"walks? out|out|removed|steps? down)\b",
        "who",
        0.82,
        "announced",
        "director|board|chair|non-exec|independent",
    ),
    # "Shareholders of Acme vote out chairman"; "vote down re-election of Acme director"
    (
        r"\b(?:share|stock)?(?:holders|investors) (?:of|at|in)(?P<who>)[^,;:]{2,40}? (?:vote out|"
        r"oust|remove|reject|elect|vote down|kick out|dismiss|back|unseat|topple) (?:the |its |"
        r"[\w-]+ "
        r"){0,3}?(?:chair\w*|directors?|board)\b",
        "who",
        0.84,
        "announced",
        "chair|director|board",
    ),
    (
        r"\b(?:holders|investors) (?:vote down|reject|block|oppose) (?:the )?re-?election "
        r"of(?P<who>)"
        r"[^,;:]{2,40}? (?:directors?|chair\w*)\b",
        "who",
        0.84,
        "announced",
        "director|chair",
    ),
    # "Acme gets new part-time chairman"; "Chairman and CEO of Acme steps down"
    (
        r"(?P<left>)(?:gets|has|to get|finds|picks|lands|names|to have) (?:an? |its )?(?:new|first|"
        r"next|interim|female|part-time)(?: [\w-]+){0,2}? (?P<title>chair(?:man|woman|person)?|"
        r"chief "
        r"of the board|independent directors?|non-executive director)(?=$|[,;]| (?:in|after|as|"
        r"from|at|with|to)\b)",
        "left",
        0.82,
        "announced",
        "chair|director|board",
    ),
    (
        r"^(?:the )?(?P<title>chair(?:man|woman|person)?) and (?:CEO|chief executive|president|"
        r"managing director) of(?P<who>)[^,;:]{2,50}? (?:dies|die|steps? down|resigns?|quits?|"
        r"retires?|to (?:retire|step down|leave)|ousted|leaves?|stands? down|goes|out)\b",
        "who",
        0.84,
        "announced",
        "chair",
    ),
    (
        r"^(?:<PERSON>|[\w’' -]{3,40}?) to become (?:the )?(?:[\w-]+ ){0,3}?(?P<title>chair(?:man|"
        r"woman|person)?) of(?P<who>)",
        "who",
        0.84,
        "announced",
        "chair",
    ),
    (
        r"^(?:directorate|board|boardroom) changes?(?: at|:| [-–—])(?P<who>)",
        "who",
        0.84,
        "announced",
        "directorate|board",
    ),
)
