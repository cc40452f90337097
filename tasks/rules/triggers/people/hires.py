"""What `exec_hire` tells without a plain "appoints ... as": successors, top jobs, outsiders."""

from tasks.rules.triggers.people import common, wires
from tasks.rules.triggers.reading.patterns import patterns_of

VERB = (
    r"(?:appoints?|appointed|names?|named|hires?|hired|taps?|tapped|promotes?|promoted|elevates?|"
    r"elevated|poaches|poached|recruits?|recruited|picks?|selects?|selected|brings on|brings in|"
    r"brought on|adds?|welcomes?|welcomed|onboards|announces?|announced|installs|unveils|snags|"
    r"lures|ropes in|appointing|elects|designates|confirms|turns to|lands|ropes in|roped in|snaps "
    r"up|swoops for|signs up|signs|reels in|brings aboard|drafts in|parachutes in|plucks|nabs|bags|"
    r"scoops|bolsters \w+ with|crowns|anoints|settles on|enlists|engages|secures|gains|gets|"
    r"welcoming|promoting|hands|chooses|moves up|ups|draws|attracts|wins|installs|headhunts|seals|"
    r"upgrades)"
)
# Who moves together from one firm to another, or with a book of business.
LATERAL = (
    r"(?:(?!(?:for|from|with|as|to|of)\b)[\w&/-]+ ){0,5}?(?:partners?|lawyers?|attorneys?|"
    r"litigators?|counsel|bankers?|dealmakers?|rainmakers?|(?:partner |lawyer )?(?:duo|trio|pair|"
    r"quartet|quintet)|(?:\w+-)?(?:practice|person|member|deal|energy|tax|litigation|M&A|finance|disputes|property|"
    r"sales|lawyer|partner|banking|creative|investment|advisory|legal|IP|\w+-strong) team)"
)
FRAGMENTS = {
    "VERB": VERB,
    "TITLE": common.TITLE,
    "OFFICE": common.OFFICE,
}


_hire = patterns_of(FRAGMENTS, confidence=0.92, is_strict=True)

PATTERNS = (
    # Jane Doe replaces John Roe at the helm of Acme / as Acme CEO
    _hire(
        r"(?P<person><PERSON>) (?:to )?(?:replaces?|succeeds?|follows?|takes? over from|steps into|"
        r"takes the reins from) (?:<PERSON>|[\w '’.-]{3,40}?) (?:at the helm|at the top|as "
        r"(?P<title><TITLE>)|as boss) (?:of|at)(?P<who>)",
        "who",
        0.9,
        is_strict=False,
    ),
    _hire(
        r"(?P<person><PERSON>) (?:(?:is |has been |to |will )?(?:takes?|took|taking|assumes?|"
        r"grabs?|handed|given) (?:over )?(?:the )?(?:reins|helm|wheel|top job|hot seat|controls)|"
        r"to (?:lead|head|run|helm|steer)|(?:takes over|to take over|takes charge)(?= at| of))(?: "
        r"at| of)?"
        rf"(?P<who>){wires.WHOLE_NAME}",
        "who",
        0.8,
        is_strict=False,
    ),
    _hire(
        r"(?P<person><PERSON>) (?P<title>to (?:lead|head|run|oversee) [\w&-]+(?: [\w&-]+){0,2}) "
        r"(?:at|for)(?P<who>)",
        "who",
        0.82,
        is_strict=False,
    ),
    # Acme hires Gulf banker to open Riyadh outpost; turns to old-timer to run sales
    _hire(
        r"(?:hires|taps|poaches|lures|recruits|picks|names|appoints|chooses|turns to|ropes in|"
        r"enlists|brings in|drafts in|snaps up) (?:[\w'’.&-]+ ){1,5}?(?:banker|executive|exec|"
        r"veteran|boss|chief|manager|lawyer|founder|engineer|scientist|director|insider|partner|"
        r"old-timer|hand|official|consultant|heavyweight|alum(?:nus|na)?|marketer|economist|"
        r"lieutenant|rival|regulator) (?P<title>to (?:run|lead|head(?: up)?|oversee|steer|open|"
        r"build|launch|spearhead|drive|manage|grow|helm|take charge of)(?: [\w&-]+){1,4})",
        confidence=0.83,
    ),
    _hire(
        r"(?:hires|taps|poaches|lures|recruits|snaps up|brings in|signs up|nabs) (?:[\w'’&-]+ "
        r"){1,4}?(?:banker|executive|exec|veteran|lawyer|engineer|scientist|insider|marketer|"
        r"dealmaker|economist|designer|strategist|rainmaker) (?P<person><PERSON>)(?=$|,| from| to)",
        confidence=0.8,
    ),
    _hire(
        r"(?P<person><PERSON>) to be (?P<title><TITLE><OFFICE>) (?:of|at|for)(?P<who>)",
        "who",
        0.88,
        is_strict=False,
    ),
    _hire(
        r"^(?P<person>(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})) to (?:head|run|helm)(?P<who>) "
        r"(?-i:[A-Z])[\w& .-]{2,40}$",
        "who",
        0.75,
        is_strict=False,
    ),
    # A name of one word, or two jobs at once: promotes Le Sueur to deputy MD
    _hire(
        r"\b(?:promotes|promoted|elevates|elevated|moves|appoints|names) "
        r"(?P<person>(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})) (?:to|as) "
        r"(?P<title><TITLE><OFFICE>)",
        confidence=0.88,
    ),
    # Acme's new CEO is Jane Doe; New at Acme: a CTO; new boss for Acme
    _hire(
        r"\bnew (?:(?P<title><TITLE>)|boss|at the top|chief) (?:at|for)(?P<who>)(?! (?:the|a) )",
        "who",
        0.78,
        is_strict=False,
    ),
    _hire(
        r"^new (?:at|faces? at)(?P<who>)[^:]{2,40}: (?:an? |its )?(?P<title><TITLE>)",
        "who",
        0.8,
        is_strict=False,
    ),
    _hire(
        r"(?P<left>)(?:['’]s? )(?:new|next|first) (?P<title><TITLE>)(?: is|:|,|,? to be) "
        r"(?P<person><PERSON>)",
        confidence=0.85,
    ),
    _hire(
        r"\b(?:gets|has|finds|hires|names|appoints|picks|unveils|announces|confirms) (?:an? |its |"
        r"the )?(?:new |next |first |permanent |interim )(?P<title><TITLE>|boss\b|chief\b(?! of)|"
        r"top boss)",
        confidence=0.83,
    ),
    # Law firms, banks and agencies: "hires energy team from Acme", "adds partner trio from Acme"
    _hire(
        rf"\b<VERB> (?:an? |the |its |another |more )?{LATERAL} from (?=(?:rival |law firm |"
        r"the )?(?-i:[A-Z]))(?!(?:January|February|March|April|May|June|July|August|September|"
        r"October|November|December)\b)",
        confidence=0.82,
        is_strict=False,
    ),
    _hire(
        r"\b(?:make|makes|announce|announces|unveil|unveils|continue|continues) (?:[\w-]+ ){0,2}?"
        r"(?:partner|lateral|senior|director-level) (?:hires?|hiring spree|appointments?)\b",
        confidence=0.8,
        is_strict=False,
    ),
)
