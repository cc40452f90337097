"""Partnerships in plain words: who is named whose partner, and what shares and boards do."""

from tasks.rules.triggers.reading.patterns import patterns_of

_TIE = (
    r"(?:partnerships?|alliance|collaboration|tie-up|joint venture|JV|MoU|MOU|venture|co-operation|"
    r"cooperation)"
)
# What two do together, and neither to the other
_DO = (
    r"(?:make|build|develop|launch|bring|offer|produce|create|design|market|distribute|share|"
    r"explore|test|pilot|open|co-\w+|jointly)"
)
_BODY = (
    r"(?:government|ministry|department|state|city|university|institute|council|commission|"
    r"authority|agency)"
)
_SIGN = r"(?:to )?(?:sign|signed|ink|agree|announce|form|strike|launch|expand|enter(?: into)?)"
_tie = patterns_of({"TIE": _TIE, "DO": _DO, "BODY": _BODY, "SIGN": _SIGN}, confidence=0.82)

PATTERNS = (
    # "grants Bolt exclusive rights to pill in China"
    _tie(
        r"\b(?:grants|gives|hands|awards|sells)(?P<who_2> (?-i:[A-Z])[^;:,]{1,40}?) (?:an? "
        r")?(?:exclusive |"
        r"worldwide |global |regional |commercial )*(?:rights|licen[cs]e|distribution)(?: (?:to|"
        r"for|of|in)\b)",
        confidence=0.78,
        needs="rights|license|licence|distribution",
    ),
    # "Acme shares jump on AI partnership with Zeon"
    _tie(
        r"(?P<left>)(?:['’]s)? (?:shares?|stock)(?: price)?\b [^;:]{3,30}? (?:on|after|as|"
        r"following|"
        r"amid) (?:an? |the |its |new |<MONEY> |[\w-]+ ){0,4}?<TIE> with(?P<who_2>)",
    ),
    _tie(
        r"\b(?:named|selected|chosen|picked|appointed|becomes|is|as) (?:as |an? |the |its |their |"
        r"new |official |exclusive |sole |preferred |authori[sz]ed |master |UK |US |[\w-]+ "
        r"){0,4}?(?:distributor|reseller|partner|licensee|franchisee|dealer) (?:for|of|to|by)"
        r"(?! (?:the year|choice|the month|year))(?P<who_2>)",
        needs="distributor|reseller|partner|licensee|franchisee|dealer",
    ),
    _tie(
        r"\b(?:named|selected|chosen|picked|appointed|becomes)(?: as)?(?P<who_2> "
        r"(?-i:[A-Z0-9])[^;:,]{1,40}?)['’]s? (?:[\w-]+ ){0,3}?(?:partner|distributor|reseller)\b"
        r"(?! (?:of the year|award))",
        needs="partner|distributor|reseller",
    ),
    # "wins approval for joint venture with", "board approves joint venture with"
    _tie(
        r"\b(?:approves?|approved|approval (?:for|of)|nod for|confirms?|eyes|considers|plans?|"
        r"mulls|"
        r"explores?) (?:an? |the |its |new |proposed |<MONEY> |[\w-]+ ){0,3}?(?:joint venture|JV|"
        r"alliance|tie-up) with(?P<who_2>)",
        confidence=0.8,
    ),
    _tie(
        r"(?:^|: )(?P<who>(?-i:[A-Z])[^;:,–-]{1,40}?)\s?[–-]\s?(?P<who_2>(?-i:[A-Z])[^;:,–-]"
        r"{1,40}?) (?:partnership|alliance|joint venture|JV|tie-up|collaboration)\b(?! (?:fails|"
        r"works|ends|program))",
        subject="who",
        confidence=0.76,
    ),
    # "inks S$2m partnership", "grabs a $792M development pact with"
    _tie(
        r"\b(?:grabs|bags|lands|lines up|nabs|wins|scores|takes on) (?:an? |its |new |<MONEY> |"
        r"[\w-]+ ){0,5}?(?:development|discovery|research|drug|licen[cs]ing|collaboration|R&D|"
        r"co-development|commerciali[sz]ation|distribution|marketing) (?:pact|deal|partnership|"
        r"alliance|collaboration|agreement) with(?P<who_2>)",
        confidence=0.83,
    ),
    # "Helix Bio licenses cancer drug to Novagen"
    _tie(
        r"(?:licenses|out-licenses|in-licenses|sublicenses) (?:[\w’'-]+ ){1,6}?(?:to|"
        r"from)(?P<who_2>)",
        confidence=0.8,
    ),
    # "doubles down on Bolt partnership", "extends Tarn Pay alliance"
    _tie(
        r"\b(?:doubles down on|expands|extends|renews|deepens|strengthens|inks|signs|announces|"
        r"touts|widens|seals|confirms|unveils|forges) (?:its |the |new |"
        r"an? )?(?P<who_2>(?!(?:[\w-]+ )?"
        r"(?:strategic|AI|global|exclusive|new|key|research|commercial|licensing|distribution|"
        r"technology|landmark|major|industry|multi-\w+|\w+-year|partner|data|cloud|marketing|"
        r"channel|community|media|retail|content|payments?|R&D)\b)(?-i:[A-Z])[\w.&’'-]*(?: "
        r"(?-i:[A-Z0-9])[\w.&’'-]*){0,2}) (?:partnership|alliance|tie-up|collaboration|JV|joint "
        r"venture)\b(?! (?:with|program))",
        confidence=0.78,
    ),
    _tie(
        r"\b(?:to |will )?(?:deepen|strengthen|expand|broaden|tighten|extend|"
        r"cement) (?:their )?(?:ties|"
        r"relationship|alliance|links)\b",
        subject="pair",
        confidence=0.8,
    ),
    # "announce joint AI programme", "to combine offshore assets in joint venture"
    _tie(
        r"\b(?:to |will )?(?:announce|launch|start|plan|begin|unveil) (?:an? |"
        r"their )?joint (?:[\w-]+ ){0,3}?"
        r"(?:program(?:me)?|projects?|initiative|platform|products?|services?|plan|lab|fund|"
        r"offering|"
        r"development|research)\b",
        subject="pair",
        confidence=0.8,
    ),
    _tie(
        r"\b(?:to |will )?(?:combine|merge|pool|put|fold) [^,;:]{3,50} (?:in|into) (?:an? |new |"
        r"[\w-]+ )"
        r"{0,2}?(?:joint venture|JV|venture)\b",
        subject="pair",
        confidence=0.82,
    ),
    _tie(
        r"\b(?:enters|forms|sets up|signs|agrees|creates|strikes) (?:an? |the |"
        r"[\w-]+ ){0,4}?venture "
        r"with(?P<who_2>)",
        confidence=0.82,
    ),
    _tie(
        r"\b(?:signs (?:on|up) as|becomes|named(?: as)?|returns as) (?:an? |the |[\w’'-]+ ){0,6}?"
        r"(?:sponsor|sponsorship partner)\b(?! (?:of terror))",
        confidence=0.76,
    ),
    # Whom it joins is not told: "enters collaboration to develop drugs"
    _tie(
        r"\b(?:enters?|entered|signs?|inks?|strikes?|forms?) (?:into )?(?:an? |its |new |<MONEY> |"
        r"[\w-]+ ){0,4}?(?:collaboration|partnership|alliance|joint venture|franchise\w* "
        r"arrangement|co-development (?:deal|pact|agreement)) (?:to|for|on|in)\b",
        confidence=0.78,
    ),
    _tie(r"\bpartners up (?:to|on|for|with)\b", confidence=0.78),
    _tie(
        r"\b(?:now )?(?:plugs|hooks|connects|links) (?:in)?to(?P<who_2>)(?= "
        r"(?-i:[A-Z])[\w.&’'-]*(?: (?-i:[A-Z])"
        r"[\w.&’'-]*){0,2}(?:$|[,;:]))",
        confidence=0.78,
    ),
    _tie(
        r"(?:enlists|ropes in|brings in|taps)(?P<who_2>) (?=[^,;]{2,50}? to (?:bring|adapt|publish|"
        r"distribute|develop|"
        r"co-develop|design|make|create)\b)",
        confidence=0.76,
    ),
    _tie(
        r"\b(?:launch(?:es|ed)?|unveils|introduces|rolls out|issues|to launch) (?:[\w-]+ ){0,3}?"
        r"co-?brand(?:ed)? [^;:,]{3,40}? with(?P<who_2>)",
    ),
    # How many join is told, and not who
    _tie(
        r"\b(?:announces?|announced|unveils?|signs?|signed|adds|strikes|forms?|seals?|inks?|"
        r"expands?) (?:[\w&$€£.-]+ ){0,4}?(?:partnerships|alliances|collaborations)"
        r"(?= (?:across|in|with|to|on|for|covering|spanning)\b|$|[,;])",
        confidence=0.78,
    ),
    _tie(
        r"\bin (?:an? |new |<MONEY> |[\w-]+ ){0,3}?(?:deal|agreement|pact) with(?P<who_2> "
        r"(?-i:[A-Z])[^;:,]{1,40}?)(?= to <DO>\b)",
        confidence=0.8,
    ),
    _tie(
        r"\bsign(?:s|ed|ing)? with(?P<who_2> (?-i:[A-Z])[^;:,]{1,50}?)(?= to <DO>\b)",
    ),
    # People join companies to lead and to build: here only what two companies do as one.
    _tie(
        r"\bjoin(?:s|ed|ing)?(?P<who_2> (?-i:[A-Z])[^;:,]{1,40}?)(?= to (?:find|develop|tackle|"
        r"reduce|cut|explore|co-\w+|produce|promote|advance|test|decarboni[sz]e|offer)\b)",
        confidence=0.78,
    ),
    _tie(
        r"\bjoin(?:s|ed|ing)?(?: the)?(?P<who_2> (?-i:[A-Z])[^;:,]{1,40}? (?:alliance|consortium|"
        r"coalition|collection|network|partner program(?:me)?))(?= (?:to|as|by|in|for|on)\b|$|"
        r"[,;])",
        confidence=0.78,
    ),
    _tie(
        r"\bin (?:an? |new |<MONEY> |[\w-]+ ){0,5}?<TIE>(?= (?:on|to|for|over|covering|worth)\b|$|"
        r"[,;])",
        subject="pair",
        confidence=0.8,
    ),
    _tie(
        r"(?P<left>)\b(?-i:[a-z]{3,12}s) [^;:]{2,50}? in <MONEY> (?:[\w&-]+ ){0,4}?"
        r"(?:collaboration|partnership|alliance|pact)\b",
        confidence=0.76,
    ),
    # A government is no company: who signs with it stands alone.
    _tie(
        r"(?:,|,? and)(?: the)? (?:[\w.’'-]+ ){0,3}?<BODY>(?: of [^;:,]{2,30}?)? <SIGN> (?:[\w-]+ "
        r"){0,4}?(?:MOU|MoU|memorandum|<TIE>|agreement|pact)\b",
        confidence=0.84,
    ),
    _tie(
        r"^(?:[\w.’'-]+ ){0,3}?<BODY>(?: of [^;:,]{2,30}?)?(?:,|,? and| &)(?P<who> (?-i:[A-Z])"
        r"[^;:,]{1,40}?) <SIGN> (?:[\w-]+ ){0,4}?(?:MOU|MoU|memorandum|<TIE>|agreement|pact)\b",
        subject="who",
        confidence=0.84,
    ),
    _tie(
        r"\b(?:to )?(?:sign|ink|agree|exchange) (?:an? |the )?(?:[\w-]+ ){0,3}?(?:letters? of "
        r"intent|LOI|heads of terms|term sheet)\b",
        subject="pair",
        confidence=0.84,
    ),
    _tie(
        r"\bin talks with(?P<who_2> (?-i:[A-Z])[^;:,]{1,40}?) (?:over|on|about|for) (?:[\w-]+ "
        r"){0,4}?<TIE>\b",
        status="rumour",
        confidence=0.8,
    ),
    _tie(
        r"\b(?:works|working|worked) with(?! (?:Excel|Windows|Android|iPhones?|Siri|Alexa|"
        r"ChatGPT)\b)"
        r"(?P<who_2> (?-i:[A-Z])[^;:,]{1,40}?) (?:to|on) (?:<DO>|"
        r"cut|reduce|improve|tackle|boost|deliver|expand|new|AI|cloud|software|digital|data|"
        r"payments?|"
        r"chips?|robot\w*|smart|electric|batter\w+|launch|next-gen\w*)\b",
        confidence=0.78,
    ),
    _tie(
        r"\b(?:(?:partners|partnered|partnering|teams(?: up)?|collaborates|works|joins forces) "
        r"with|"
        r"(?:signs?|signed|inks?|inked|renews|extends) (?:an? |the |new |[\w-]+ ){0,2}?(?:MOU|MoU|"
        r"memorandum(?: of understanding)?|<TIE>) with) (?:the )?(?:(?-i:[A-Z])[\w.’'-]+ "
        r"){0,3}?(?:ministry|department|government|university|institute)(?: of (?-i:[A-Z])\w+)? "
        r"(?:to|on|for|in|over)\b",
        confidence=0.8,
    ),
)
