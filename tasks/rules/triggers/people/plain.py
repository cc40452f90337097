"""The plainest wordings of who comes and who goes, with a surname alone or with no name at all.

`exec_hire`, `exec_departure` and `board_change` compile them, each with its own <TITLE>.
"""

from tasks.rules.triggers.people.first import AUX, CHOSEN, COMPANY
from tasks.rules.triggers.people.forms import Form

# One name, which no verb and no adverb in title case is.
NAME = (
    r"(?-i:(?!\w+ly\b|(?:To|Will|Is|Has|Was|And|Both|Who|Set|Says|Said|New|Next|Interim|Acting|"
    r"Group|Global|The|As|For|Its|After|Amid|On|In|At|Of|By|With|From|Over|Out|Named|Appointed|"
    r"Joins|Becomes|Pay|Role|Job|Search|Succession|Board|Talks|Plans|He|She|They|It|We|Or|If|No|Up|"
    r"VP|AI|UK|US|EU|IT|TV|HR|PR|CEO|CFO|COO|CTO|MD)\b)[A-Z][\w'’-]{1,20})"
)
WHO = rf"(?P<person><PERSON>|{NAME})"
OTHER = rf"(?:<PERSON>|{NAME})"
END = (
    r"(?=$|[,;:.]| (?:[-–—]|in|from|after|on|at|to|as|amid|ahead|following|for|effective|with|and|"
    r"next|this|by|when|while|over|until|before|replacing|succeeding|despite|within|under|"
    r"months?)\b)"
)
NAMES = (
    r"(?:names?|named|appoints?|appointed|promotes?|promoted|taps?|tapped|picks?|picked|hires?|"
    r"hired|chooses|selects?|elevates?|recruits?|poaches|installs|confirms|turns to|lures|brings "
    r"(?:in|back)|ropes in|anoints|designates|unveils|announces)"
)
MADE = (
    rf"(?:{CHOSEN}|becomes|to become|to be|takes? over|to take over|takes charge|steps? up|"
    r"steps? in|moves? up|rises|starts)"
)
_LATER = (
    r"(?:(?:to |will |in talks to |set to |plans to |seeks to |moves to |looks to )?(?:replace|"
    r"change|swap|switch)|replac(?:es|ed|ing)|chang(?:es|ed|ing)|swaps|swapped|swapping|switches|"
    r"switched|switching)"
)
# Acme to replace head of its software unit: one goes and another one comes.
CHANGES: tuple[Form, ...] = (
    (
        rf"\b{_LATER} (?:its |the |longtime |long-serving )?(?P<title><TITLE><OFFICE>|boss|"
        rf"chief)(?:,? {OTHER})?{END}(?! (?:with AI|for \d))",
        "left",
        0.83,
        "announced",
        "replac|chang|swap|switch",
    ),
    # Acme CEO out, Lund in
    (
        rf"(?P<left>)(?:['’]s? )?\b(?P<title><TITLE>|boss|chief)(?: {OTHER})? (?:is )?(?:out|off|"
        rf"gone|exits|departs|quits|leaves)(?:,|;| and| as| -) {OTHER} (?:is )?(?:in|takes "
        r"over|steps in|takes charge|to step in|to take over)\b",
        "left",
        0.85,
        "announced",
        " in|takes|step|take",
    ),
    # Acme picks Lund to succeed retiring chief executive
    (
        rf"\b{NAMES} {OTHER} to (?:succeed|replace|follow) (?:(?:retiring|outgoing|departing|its|"
        rf"the|current|long-serving|ousted) ){{1,2}}(?P<title><TITLE>|boss|chief){END}",
        "left",
        0.85,
        "announced",
        "succeed|replace|follow",
    ),
    # Acme boss makes way for finance chief
    (
        rf"(?P<left>)(?:['’]s? )?\b(?:<TITLE>|boss|chief|founder)(?: {OTHER})?,? (?:to )?"
        r"(?:makes? way|steps? aside|hands? over(?: (?:the )?reins)?) (?:for|to) (?:its |the |new |"
        r"his |her )*(?P<title><TITLE>|insider|deputy|outsider|successor)\b",
        "left",
        0.85,
        "announced",
        "way for|aside for|over ",
    ),
    # Acme: Lund hands CEO role to Roe
    (
        rf"(?P<left>)(?:: |['’]s ){OTHER} (?:to )?(?:hands?|passes|gives?) (?:over )?"
        r"(?:the )?(?:(?P<title><TITLE>) (?:role|job|post|duties)|reins|helm|top job|baton) to\b",
        "left",
        0.85,
        "announced",
        "hand|pass|give",
    ),
)
# Lund to replace Roe as Acme CEO: told by both.
SWAP = (
    rf"^%s {AUX}(?:succeed(?:s|ing)?|replac(?:es?|ing)|follow(?:s|ing)?|tak(?:es?|ing) over from) "
    rf"%s as(?: the)?(?: new)?(?P<who>{COMPANY})(?:['’]s?)? (?P<title><TITLE><OFFICE>){END}"
)
SUCCEEDS = "succeed|replac|follow|over from"
