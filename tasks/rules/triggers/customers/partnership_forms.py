"""Partnerships told by a noun, a name between verb and noun, or what two companies plan as one."""

from tasks.rules.triggers.reading.patterns import patterns_of

_NAME = r"(?: (?-i:[A-Z0-9])[\w&.’'+-]*){1,4}?"
# What stands before "partnership" in capitals and is no partner's name.
_NO_NAME = (
    r"(?! (?:strategic|new|global|exclusive|major|multi|long|innovative|technology|tech|key|"
    r"commercial|channel|distribution|landmark|first|its|the|an?|research|data|marketing|industry|"
    r"international|transformative|groundbreaking|historic|joint|public|private|successful|"
    r"existing|cloud|AI|digital|retail|media|payments?|partner|partnership|second|third|five|three|"
    r"two|ten|US|UK|european|north|asia\w*|africa|india|china|latin|middle|reseller|"
    r"collaboration|global)\b)"
)
_TIE = r"(?:partnerships?|alliance|collaboration|tie-up|joint venture|JV|venture|co-operation)"
_SHARED = (
    r"(?:service|venture|plant|factory|project|network|platform|card|accounts?|app|system|alliance|"
    r"partnership|terminal|fund|pipeline|ship|ferry|chips?|batter(?:y|ies)|hub|satellites?|fleet|"
    r"data ?cent(?:er|re)s?|wind farms?|engine|vaccine|robotaxis?|store)s?\b"
)
# A verb of a headline, in small letters or, of these, with a capital.
_DOES = (
    r"(?:(?-i:[a-z]{3,13}s)|launches|opens|unveils|introduces|announces|offers|expands|develops|"
    r"brings|rolls out|debuts|builds|starts|creates|provides|hosts|releases|delivers|enters|adds|"
    r"boosts|strengthens|completes|to (?!the\b|a\b)[a-z]{3,12})"
)
_MANY = (
    r"(?:(?:over |more than |nearly |around |up to )?(?:\d[\d,]*|dozens of|several|two|three|four|"
    r"five|"
    r"hundreds of|leading|local|major|top|other|global|independent) (?:[\w-]+ ){0,2}?(?:companies|"
    r"banks|retailers|start-?ups|firms|brands|carmakers|automakers|airlines|hospitals|universities|"
    r"lenders|insurers|operators|providers|utilities|restaurants|chains|suppliers|partners|"
    r"platforms|makers|farmers|schools|charities|merchants|fintechs))"
)
_tie = patterns_of(
    {"NAME": _NAME, "TIE": _TIE, "SHARED": _SHARED, "DOES": _DOES, "MANY": _MANY}, confidence=0.82
)

PATTERNS = (
    # "Acme partners Zeon to launch cards": in small letters, since Partners also ends names
    _tie(
        rf"\b(?-i:partners)(?P<who_2>{_NAME})(?= (?:to(?! (?:win|beat))|for|on|as)\b)"
        r"(?![^;]* (?:doubles|title|final|round|duet)\b)",
        needs="partners",
    ),
    # Whom it joins are many: "is partnering with over 50 banks"
    _tie(
        r"\b(?:partners?(?: up)?|partnered|partnering|teams? up|teaming up|joins forces|joining "
        r"forces|ties up|works|working|collaborat(?:es|ing)) with <MANY>(?= (?:to|on|for|in|"
        r"across)\b)",
        confidence=0.78,
    ),
    _tie(
        rf"\b(?:renews?|extends?|expands?|deepens?|strengthens?|broadens?|widens?|continues?|"
        rf"builds "
        rf"on)(?: (?:its|the))?{_NO_NAME}(?P<who_2>{_NAME}) (?:[a-z-]+ ){{0,2}}?(?:partnerships?|"
        rf"alliance|collaboration|tie-up|sponsorship)\b(?! program)",
        confidence=0.84,
    ),
    _tie(
        r"\b(?:renews?|extends?|expands?|deepens?|strengthens?|broadens?) (?:an? |its |the )?"
        r"(?:[\w-]+ ){0,4}?(?:deal|agreement|pact|relationship|ties|tie-up|licen[cs]e|cooperation) "
        r"with(?P<who_2>)(?! (?:union|workers|lenders|creditors|players?|coach))",
    ),
    # "launches app in partnership with Zeon", "enters Peru through tie-up with Zeon"
    _tie(
        r"(?P<left>)\b<DOES>\b [^;:]{3,90}? (?:in|through|via|under|with|thanks to|by)(?: (?:an?|"
        r"its|"
        r"the|new))?(?: [\w-]+){0,2}? (?:partnership|collaboration|association|conjunction|"
        r"alliance|"
        r"tie-up|joint venture|JV) with(?P<who_2>)(?! (?:the )?(?:city|state|council|police|"
        r"community|local|residents|parents|department)\b)",
        confidence=0.8,
        needs="partnership|collaboration|association|conjunction|alliance|tie-up|joint venture|jv",
    ),
    _tie(
        r"(?P<left>)(?:,| and)? in (?:close )?(?:partnership|collaboration|association|alliance|"
        r"cooperation|conjunction|tie-up|a tie-up|pact|a pact) with(?P<who_2>)",
        confidence=0.84,
        needs="partnership|collaboration|association|alliance|cooperation|conjunction|tie-up|pact",
    ),
    _tie(
        r"(?P<left>)(?:['’]s?)? (?:[\w-]+ ){0,2}?<TIE> with(?P<who_2>) (?=[^;:]{0,40}\b(?:to|will|"
        r"brings?|aims|enables?|gives?|helps?|lets|creates?|targets?|offers?|boosts?|pays off|"
        r"expands|grows|deepens|begins|ends)\b)",
        confidence=0.76,
    ),
    _tie(
        r"\b(?:inks|signs|signed|strikes|struck|pens|seals|enters(?: into)?|lands|forges|agrees|"
        r"announces|clinches|in) (?:an? |its |the |new |<MONEY> |[\w$€£.,&/-]+ "
        r"){0,7}?(?:(?:discovery|"
        r"drug|R&D|research|oncology|cancer|therapy|antibody|obesity|vaccine|biotech|gene[- ]\w+|"
        r"RNA\w*|development|commerciali[sz]ation|licen[cs]ing|sponsorship|naming[- ]rights|"
        r"co-marketing|rights|sharing|charging|roaming|swap|barter|"
        r"profit-share|white-label|AI|quantum|data) (?:deal|pact|agreement|tie-up|partnership|"
        r"alliance|accord|collaboration)|(?:multi-year|long-term) (?:agreement|pact|alliance)|"
        r"letter of intent|LOI|heads of terms|term sheet|sponsorship) "
        r"with(?P<who_2>)",
        confidence=0.84,
        is_strict=True,
    ),
    _tie(
        r"\bjoins(?P<who_2>) (?=[^;:]{0,50}\b(?:in|on|for|as)\b[^;:]{0,40}\b(?:partnership|venture|"
        r"consortium|alliance|JV|tie-up|partner)\b)",
    ),
    _tie(
        r"\b(?:to |will )?integrat(?:es?|ing)(?! (?:AI|ML|GenAI|generative|new|crypto|bitcoin|"
        r"blockchain|more|advanced|voice|ESG|[^,;:]{1,24}\b(?:AI|Gemini|Copilot|Siri|Alexa|"
        r"Bard|ChatGPT)|Gemini|Copilot|Siri|Alexa|Bard|ChatGPT)\b)(?P<who_2> "
        r"(?-i:[A-Z])[^,;:]{1,40}?)(?= (?:into|in|"
        r"within|across|with)\b)",
        confidence=0.75,
    ),
    _tie(
        r"\b(?:to |will )?(?:distributes?|resells?|stocks?|licen[cs]es?|co-markets?|white-labels?)"
        r"(?P<who_2>(?: (?-i:[A-Z])[\w&.-]*){1,3})['’]s? (?=\w)",
        confidence=0.78,
    ),
    _tie(
        r"\b(?:to |set to |agree to |will |are to )?(?:plan(?:ning)?|build|develop|launch|open|"
        r"set up|"
        r"co-?\w+|explore|produce|make|jointly \w+)(?: to \w+)? (?:an? |new |joint |first |shared "
        r"|the |world['’]s |[$€£][\w.]+ (?:[mb]l?n |million |billion )?|['‘“\"]|"
        r"(?<=plan\s))[^;:]{0,60}?<SHARED>",
        subject="pair",
        confidence=0.74,
        needs="and|&|,",
    ),
    _tie(
        r"\b(?:to |agree to |will )?(?:end|pause|scrap|dissolve|terminate|call off|wind down|halt|"
        r"unwind|abandon|drop|exit|shelve) (?:their |an? |the )?(?:[\w-]+ ){0,3}?(?:<TIE>|"
        r"agreement|"
        r"pact|deal)\b",
        subject="pair",
        confidence=0.84,
        status="withdrawn",
    ),
    _tie(
        r"\b(?:reach|agree|agree on|strike|sign|ink|seal) (?:an? |new |tentative |multi-year |"
        r"long-term "
        r"|[\w-]+ ){0,4}?(?:deal|agreement|pact|accord) (?=ending|allowing|averting|that|bringing|"
        r"covering|giving|letting|worth|after|before|as|,)",
        subject="pair",
        confidence=0.82,
    ),
    _tie(
        r"\b(?:to|will|agree to) (?:codeshare|explore|study|jointly [a-z]+|co-?(?:develop|market|"
        r"host|sell|"
        r"brand|create|design|invest|produce)\w*|offer (?:joint|shared|co-branded)|share (?:data|"
        r"networks?|"
        r"towers|platforms?|routes|costs)|integrate|manufacture|pilot|accelerate|advance|"
        r"interline)\b",
        subject="pair",
        confidence=0.78,
        needs="and|&|,",
    ),
)
