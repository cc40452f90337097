"""The basic frames of executives who come, with whatever stands between verb and title."""

from tasks.rules.triggers.people.forms import Form
from tasks.rules.triggers.people.wires import WHOLE_NAME, Examples
from tasks.rules.triggers.reading.given_names import GIVEN

_MODIFIERS = r"(?:[\w'’&/-]+,? ){0,6}?"
_END = r"(?=$|[,;:]| (?:to|in|for|from|as|at|after|amid|with|and|on|of|ahead|across)\b)"
_NAMES = (
    r"(?:names|named|appoints|appointed|hires|hired|recruits?|welcomes?|announces|selects|selected|"
    r"promotes?|adds?|brings (?:in|on)|taps|picks|poaches|lures|engages|enlists|secures)"
)
SURNAME = r"(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
# A firm hired, a product promoted or a partner added looks like a person: a given name tells.
_GIVEN = rf"(?={GIVEN})<PERSON>"
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|(?:a )?(?:team|trio|pair|duo|group|"
    r"raft|slew|string) of|several)"
)
# No post: a fund's manager, a club's coach, a seat on the board, a film's director.
_NO_POST = (
    r"(?!(?:[\w'’&/-]+,? ){0,6}?(?:funds?|asset|index|construction|wealth|football|sporting|"
    r"athletic|team|head coach|music|musical|film|theatre|artistic|independent|non-executive|board|"
    r"lead independent|funeral|police|fire|army|navy|brand|ambassador|speaker|award|winner|"
    r"influence|honou?r|list|quadrant|report|supplier|provider|vendor|sponsor|distributor|customer|"
    r"agency|fashion|first team|club|game|men|women|task|password|tool|software|app|dashboard|"
    r"feature)\b)"
)
# What is led for a while only, and by firms.
_NO_LEAD = (
    r"(?![^;:]{0,60}\b(?:IPO|offering|sale|financing|round|bid|inquiry|enquiry|probe|study|"
    r"investigation|review|defen[cs]e|case|lawsuit|project|construction|lobby\w*|campaign|"
    r"consortium|trial|research|class|tour|race|talks|coverage|design of|works?|contract)\b)"
)
_POST = (
    r"(?:partner|principal|shareholder|counsel|attorney|manager|lead|leader|editor|producer|"
    r"(?:head|executive|pastry) chef|strategist|director of|supervisor|superintendent|broker)"
)
HIRES: tuple[Form, ...] = (
    # Former Bellmont executive to run New Zealand's Acme
    (
        r"^(?:an? |the )?(?:former|ex-|one-time|retired|longtime|veteran)[^,;:]{2,50}? to (?:run|"
        r"lead|"
        r"head|helm|take over|steer|take (?:charge|the helm) (?:of|at))(?: up)?(?! (?:its|the|an?|"
        r"[\w’'-]+ (?:inquiry|review|probe|team|talks))\b)(?P<who>)(?=(?: [\w’'-]+){0,3}? "
        r"(?-i:[A-Z])[\w&.’'-]*(?: (?-i:[A-Z])[\w&.’'-]*){0,4}(?:$|[,;]| (?:as|after|from|in|"
        r"amid)\b))",
        "who",
        0.8,
        "announced",
        "former|ex-|one-time|retired|longtime|veteran",
    ),
    # Acme nets new CEO; swaps out finance chief
    (
        r"\b(?:nets|lines up|nails down|snares|reels in|unearths|swaps(?: out)?|parachutes in|"
        r"signs up) "
        r"(?:its |an? |the )?(?:new |first |next |interim )*(?P<title><TITLE><OFFICE>)(?:,? "
        r"(?P<person><PERSON>))?(?=$|[,;:]| (?:in|for|to|after|from|as|amid)\b)",
        "left",
        0.84,
        "announced",
        "nets|lines up|nails|snares|reels|unearths|swaps|parachutes|signs up",
    ),
    # Acme names (new) executive director
    (
        rf"\b{_NAMES} (?:its |an? |the )?(?:new |first |next |interim |acting |permanent )*"
        r"(?P<title>executive director)(?=$|[,;:]| (?:in|for|to|after|of)\b)(?:,? "
        r"(?P<person><PERSON>))?",
        "left",
        0.85,
        "announced",
        "executive director",
    ),
    # Acme appoints new property, development and estates director
    (
        rf"\b{_NAMES} (?:an? |its )?(?:new |first |next |interim ){_NO_POST}(?P<title>(?:[\w'’&/-]+"
        r",? ){1,6}?(?:director|head|chief|president|vice[ -]president|officer|boss|editor|"
        rf"(?:sales|marketing|account|office|operations|plant|general|regional|country|product|"
        rf"programme|program|site|store|hotel|branch|area|development) manager))\b{_END}",
        "left",
        0.84,
        "announced",
        "new |first |next |interim ",
    ),
    # Acme names Ada Lund (new) Ohio market leader
    (
        rf"\b(?:names|appoints|promotes|hires) (?P<person>{_GIVEN}) (?:as |to )?(?P<title>new "
        rf"{_NO_POST}(?:[\w&-]+ ){{0,4}}?(?:leader|director|manager|head|partner|editor|"
        r"chief|counsel|officer|"
        rf"president))\b{_END}",
        "left",
        0.85,
        "announced",
        " new ",
    ),
    # Acme adds Ada Lund as (tax) partner (in Chicago)
    (
        rf"\b{_NAMES} (?P<person>{_GIVEN})(?:, [^,;:]{{2,60}},)? (?:as|to) (?:an? |its |the "
        rf")?{_NO_POST}(?P<title>{_MODIFIERS}{_POST})\b{_END}",
        "left",
        0.85,
        "announced",
        " as | to ",
    ),
    # Acme adds litigation partner Ada Lund
    (
        r"\b(?:adds|welcomes|hires|recruits|lures|poaches|nabs|snags) (?P<title>(?:[\w&-]+ "
        r"){0,4}?(?:partner|attorney|lawyer|banker|shareholder|principal|counsel|dealmaker)) "
        rf"(?P<person>{_GIVEN})(?=$|[,;:]| (?:in|from|as|for)\b)",
        "left",
        0.84,
        "announced",
        "partner|attorney|lawyer|banker|shareholder|principal|counsel|dealmaker",
    ),
    # Acme hires two bankers in Frankfurt; recruits two partners from Beta
    (
        rf"\b(?:hires|adds|recruits|appoints|poaches|nabs|lures|snags|welcomes) {_NUMBER} "
        r"(?:[\w&-]+ ){0,4}?(?:(?:bankers|lawyers|attorneys|dealmakers|advis[eo]rs|brokers|"
        r"portfolio managers|managing directors|vice presidents)(?=$|[,;]| (?:from|in|to|for)\b)|"
        r"partners (?=from ))(?! (?:to (?:explore|advise|sell|its (?:network|board))))",
        "left",
        0.82,
        "announced",
        "bankers|lawyers|attorneys|dealmakers|advis|brokers|managers|directors|presidents|partners",
    ),
    # Acme hires veteran banker; a former Beta dealmaker
    (
        r"\b(?:hires|poaches|recruits|lures|nabs|snags|taps) (?:an? )?(?:[\w'’&.-]+ "
        r"){1,5}?(?:banker|dealmaker|rainmaker)(?=$|[,;]| (?:to (?:head|lead|run|boost|build)|from|"
        r"in|for|as)\b)",
        "left",
        0.83,
        "announced",
        "banker|dealmaker|rainmaker",
    ),
    # Acme strengthens sales team with new director
    (
        r"\b(?:strengthens?|expands?|bolsters?|boosts?|grows?|beefs up|builds?|reinforces?|"
        r"enhances?) (?:its |the )?(?:[\w&-]+ ){0,4}?(?:team|line-up|bench|offering) with (?:the "
        r")?(?:[\w&,-]+ ){0,5}?(?:appointments?|hires?|promotions?|<TITLE>|finance director)\b",
        "left",
        0.83,
        "announced",
        " with ",
    ),
    # Acme makes senior hire; makes string of key appointments
    (
        r"\bmak(?:es|ing) (?:an? )?(?:[\w&-]+ ){0,4}?(?:senior|key|leadership|executive|strategic|"
        r"management|new|major|double|top) (?:[\w-]+ )?(?:hires?|appointments?|promotions?)(?=$|"
        r"[,;]| (?:to|in|from|as|for|amid|after|at|across|with)\b)",
        "left",
        0.83,
        "announced",
        "hire|appointment|promotion",
    ),
    # Lund to lead Acme's European business; Lund takes over as Acme CEO; returns to Acme as CEO
    (
        rf"^(?P<person>{SURNAME}) (?P<title>to (?:head|lead|run|oversee|helm))(?P<who>(?: "
        r"[\w&.-]+){1,4}?)['’]s? (?:[\w&-]+ ){0,4}?(?:operations|business|arm|unit|division|office|"
        r"practice|segment|subsidiary)\b",
        "who",
        0.84,
        "announced",
        "to head|to lead|to run|to oversee|to helm",
    ),
    (
        rf"^(?P<person>{SURNAME}) (?:(?:to )?takes? over|returns|to return|starts|steps in|named|"
        r"appointed|confirmed|picked|tapped|installed|promoted|chosen|in|back) (?:as|to be) (?:new "
        r")?(?P<who>(?: ?(?-i:[A-Z0-9])[\w&.-]*){1,4}?)(?:['’]s?)? (?:new |interim "
        r")?(?P<title><TITLE>)(?=$|[,;]| (?:in|from|after|on|at|amid|as)\b)",
        "who",
        0.84,
        "announced",
        " as |to be",
    ),
    (
        rf"^(?P<person>{SURNAME}) (?:returns?|to return|moves|heads|goes) (?:back )?to(?P<who>(?: "
        r"(?-i:[A-Z0-9])[\w&.-]*){1,4}?) as (?P<title><TITLE>)",
        "who",
        0.85,
        "announced",
        " as ",
    ),
    # Acme brings back founder as CEO; turns to former CEO to lead turnaround
    (
        r"\b(?:brings back|recalls|reinstates|rehires) (?:[\w'’-]+ ){1,5}?as (?P<title><TITLE>)",
        "left",
        0.86,
        "announced",
        "brings back|recalls|reinstates|rehires",
    ),
    (
        r"\b(?:turns to|hires|taps|picks|brings back|poaches|recruits) (?:its |an? )?(?:former|ex-|"
        r"veteran|founder|insider|outsider|rival)[^,;:]{0,50}? (?P<title>to (?:lead|run|head|"
        rf"steer|oversee|revive|fix)\b){_NO_LEAD}",
        "left",
        0.82,
        "announced",
        "to lead|to run|to head|to steer|to oversee|to revive|to fix",
    ),
    # Acme hires Ada Lund from Beta; lures Lund from Beta to head investment bank; Beta's Lund as
    (
        rf"\b(?:hires|poaches|recruits) (?P<person>{_GIVEN}) (?:away )?from (?:rival |competitor )?"
        r"(?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*){0,3}(?=$|[,;]| (?:to|as|for)\b)",
        "left",
        0.83,
        "announced",
        " from ",
    ),
    (
        rf"\b(?:hires|poaches|lures|recruits|nabs|snags) (?P<person>{SURNAME}) (?:away )?from "
        rf"[^,;:]{{2,40}}? (?P<title>to (?:head|lead|run|oversee|build))\b{_NO_LEAD}",
        "left",
        0.84,
        "announced",
        " from ",
    ),
    (
        r"\b(?:hires|poaches|lures|recruits|nabs|snags) (?-i:[A-Z])[\w&.-]*(?: (?-i:[A-Z])[\w&.-]*)"
        rf"{{0,2}}['’]s? (?P<person>{SURNAME}) (?:for|as|to (?:head|lead|run|oversee)) (?![^;:]"
        r"{0,40}\b(?:film|movie|series|tour|role of|album|striker|midfield))",
        "left",
        0.82,
        "announced",
        "'s|’s",
    ),
    # Acme expands its offering and hires Beta's Ada Lund as director of media
    (
        r"(?P<left>)\b(?-i:[a-z]{3,15}(?:s|ed)) [^;:,]{3,60}?,? and (?:has )?(?:hire[sd]|"
        r"appoint(?:s|ed)|name[sd]|recruit(?:s|ed)|promote[sd]|poache[sd]) "
        r"(?:(?-i:[A-Z])[\w&.-]*['’]s )?(?P<person><PERSON>) (?:as|to) (?P<title><TITLE><OFFICE>)",
        "left",
        0.84,
        "announced",
        " and ",
    ),
    # Former Beta executive joins Acme
    (
        r"^(?:ex-|former |veteran |longtime )[^,;:]{2,50}? (?:exec(?:utive)?|boss|chief|CEO|CFO|"
        r"COO|CTO|president|banker|dealmaker|managing director|VP)(?: (?P<person><PERSON>))? "
        r"(?:joins|to join)(?![^;:]{0,60}\b(?:board|lawsuit|race|call|panel|calls|bid|list|show|"
        rf"party|campaign|government|team)\b)(?P<who>){WHOLE_NAME}",
        "who",
        0.82,
        "announced",
        "joins|to join",
    ),
    # Acme promotes Ada Lund; appoints Ada Lund to newly created role; to oversee growth
    (
        rf"\bpromotes (?P<person>{_GIVEN})(?: and <PERSON>)?$",
        "left",
        0.8,
        "announced",
        "promotes",
    ),
    (
        rf"\b{_NAMES} (?P<person>{_GIVEN}) (?:to|for|in|into) (?:an? |the |its )?"
        r"(?P<title>(?:[\w&-]+ ){0,4}?(?:role|position|post))\b",
        "left",
        0.84,
        "announced",
        "role|position|post",
    ),
    (
        rf"\b{_NAMES} (?P<person>{_GIVEN}) (?P<title>to (?:oversee|head(?: up)?|lead|run|spearhead|"
        rf"manage|drive))\b{_NO_LEAD} (?:[\w&,'’-]+ ){{0,5}}?(?:strategy|creative|"
        r"growth|marketing|sales|business|team|division|unit|arm|operations|practice|office|desk|"
        r"bank|bankin(?:g)|trading|engineering|product|design|technology|expansion|communications|"
        r"research|group|region|market|markets|Europe|Asia|EMEA|APAC|Americas)\b",
        "left",
        0.83,
        "announced",
        "to oversee|to head|to lead|to run|to spearhead|to manage|to drive",
    ),
    # Acme operations chief to become CEO
    (
        r"(?:['’]s? )?(?P<left>)\b<TITLE> (?:to become|becomes|named|promoted to|elevated to|to "
        r"take over as|takes over as|to succeed \w+ as) (?P<title><TITLE>)(?=$|[,;]| (?:in|as|"
        r"after|from|on)\b)",
        "left",
        0.84,
        "announced",
        "becom|named|promoted|elevated|as ",
    ),
    (
        r"^(?:senior |top |executive )?(?:management|leadership|executive) (?:changes?|reshuffle|"
        r"shake-?up|moves|appointments|overhaul) at(?P<who>)",
        "who",
        0.82,
        "announced",
        " at ",
    ),
)

HIRE_EXAMPLES: Examples = (
    ("Tarn Arts Center names executive director", {"subject": "Tarn Arts Center"}),
    (
        "Tarn Optics appoints new property, development and estates director",
        {"subject": "Tarn Optics"},
    ),
    ("Tarn Optics adds litigation partner Alice Lund in Chicago", {"person": "Alice Lund"}),
    ("Tarn Optics hires two senior bankers in Frankfurt", {"subject": "Tarn Optics"}),
    ("Lund takes over as Tarn Optics CEO", {"subject": "Tarn Optics"}),
    ("Tarn Optics turns to former CEO to lead turnaround", {"subject": "Tarn Optics"}),
    ("Tarn Optics adds new fund manager", None),
    ("Tarn Optics hires veteran counsel to lead inquiry", None),
    ("Tarn Optics appoints new independent director", None),
)
