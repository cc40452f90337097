"""The words of boards: seats, who takes them and who leaves, and what is no board."""

from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    r"\b(?:school board|board games?|on board|boarding|board of (?:education|peace)|board exam|"
    r"skateboard|snowboard|(?:urges?|urged|demands?|refuses|wants?|pressure on|calls? (?:for|on)|"
    r"asks?|"
    r"should) [\w'’ ]{0,30}"
    r"(?:chair\w*|directors?|board)|won't|managing director|(?:film|movie|theatre|music|art|"
    r"artistic|creative|"
    r"sporting|funeral|"
    r"technical|festival|casting) director|(?<!independent[ ])"
    r"(?<!executive[ ])(?<!board[ ])(?<!outside[ ])director of|chair of the (?:house|senate)|"
    r"(?:select|"
    r"party|parliamentary|house) "
    r"committee|(?:fed|sec|ftc|fcc|nrc|party|parish|council|club) chair\w*|wheelchair|movie|"
    r"electric chair|county|city council|"
    r"board (?:approves|rejects|backs|of governors)|parole|high chair|rocking chair|sedan chair|"
    r"university(?! credit)|senate|(?:office|desk|gaming|dining|arm|lounge) chair|board of trade|"
    r"chair\w* of (?:the )?(?:[\w-]+ )?(?:committee|panel|department|inquiry)|industry board|"
    r"(?:endowed|department|committee) chair|"
    r"chairman says|says chairman|chairs (?:meeting|summit|talks)|(?<!non-)executive chair(?:man|"
    r"woman|person)?|"
    r"finance director|(?:sales|marketing|operations|commercial|creative|medical|HR|people) "
    r"director|football|"
    r"film|gallery|inquiry|jury|oscars?|tate|theatre|church|arts council|commission|"
    r"NATO|UN |rugby|cricket|BBC|regulator|quango|central bank|museum|opera|charity|director "
    r"sells|directors? (?:buys?|sells?))\b"
    r"|董事会秘书|董事总经理|董事会(?:审议|通过|批准|否决)|大学|协会|基金会"
)
_SEAT = (
    r"(?:(?:its |the |our |their |company's |advisory |global |scientific |supervisory "
    r")*(?:board|"
    r"advisory council|advisory panel)"
    r"(?: of (?:directors|trustees|advisers|advisors))?|(?:an? |its |new |independent |"
    r"non-executive |lead |the |permanent |additional |external |outside |whole-time |woman |"
    r"inaugural |"
    r"interim |next |group |deputy |vice |incoming |senior |first |co-|supervisory board |"
    r"founding )*(?:board "
    r"(?:member|chair\w*|director|observer|adviser|advisor)|(?:(?:senior )?independent|additional|"
    r"whole-time|nominee|outside|alternate) director|"
    r"non-exec(?:utive)?(?: director)?|"
    r"chair(?:man|woman|person)?(?: of the board| emeritus)?|(?:board )?observer|trustee|"
    r"NED))\b(?! (?:game|meeting|seat cushion))"
)
_JOINS = (
    r"(?:joins?|joined|to join|has joined|is joining|appointed to|named to|elected to|added to|"
    r"nominated to|returns to|"
    r"co-opted (?:on)?to|re-?joins)"
)
_LEAVES = (
    r"(?:leaves|quits|resigns? from|steps? down from|exits|departs|retires from|walks (?:out of|"
    r"off)|storms out of|ousted from|"
    r"removed from|voted off|kicked off|to leave|to quit|stepping down from)"
)
_WENT = (
    r"(?:(?:is |has |will |to |abruptly |suddenly ){0,2}(?:brings? forward (?:his |her )?(?:exit|"
    r"departure)|stands? down|standing down|"
    r"steps? (?:down|aside)|resigns?|resigned|retires?|departs?|quits?|stepping down|ousted|"
    r"leaves?|leave|quit|bows out|removed|sacked|"
    r"walks out|storms out|walks|exits|retire|resign|stands? aside|out\b|dies|hits? out and "
    r"quits|"
    r"hands? over|makes way|"
    r"voted (?:out|off)))"
)
FRAGMENTS = {
    "SEAT": _SEAT,
    "JOINS": _JOINS,
    "LEAVES": _LEAVES,
    "WENT": _WENT,
    "OFFICE": "",
    "TITLE": (
        r"(?:(?:an?|its|the|new|next|first|interim|acting|permanent|non-executive|non-exec|"
        r"independent|lead|senior|deputy|vice|board|supervisory board|outside|as|to|be|co-?|group) "
        r"?){0,5}(?:chair(?:man|woman|person)?(?: of the (?:supervisory )?board)?|(?:independent|"
        r"non-executive|board|lead|outside) director|board (?:member|adviser|advisor|observer)|"
        r"non-exec|trustee)\b(?! (?:emeritus|of the (?:house|senate|committee|department|party)))"
    ),
}
