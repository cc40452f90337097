"""The words of boards: seats, who takes them and who leaves, and what is no board."""

from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    r"\b(?:school board|board games?|on board|boarding|board of (?:education|peace)|board exam|"
    r"skateboard|snowboard|(?:(?:urges?|urged)(?! (?:re-?election|share|stock|investors|holders))|"
    r"demands?|refuses|wants?|pressure on|calls? (?:for|on)|asks?|should) [\w'’ ]{0,30}(?:chair\w*|"
    r"directors?|board)|won't|managing director|(?:film|movie|theatre|music|art|artistic|creative|"
    r"sporting|funeral|technical|festival|casting) director|"
    r"(?<!independent[ ])(?<!executive[ ])(?<!board[ ])(?<!\bas[ ])(?<!outside[ ])director of|"
    r"chair of the (?:house|senate)|(?:select|party|parliamentary|house) committee|(?:fed|sec|ftc|"
    r"fcc|nrc|party|parish|council|club) chair\w*|wheelchair|movie|electric chair|county|city "
    r"council|board (?:approves|rejects|backs|of governors)|parole|high chair|rocking chair|sedan "
    r"chair|university(?! credit)|senate|(?:office|desk|gaming|dining|arm|lounge) chair|board of "
    r"trade|chair\w* of (?:the )?(?:[\w-]+ )?(?:committee|panel|department|inquiry)|industry board|"
    r"(?:endowed|department|committee) chair|chairman says|says chairman|chairs (?:meeting|summit|"
    r"talks)|(?<!non-)executive chair(?:man|woman|person)?|finance director|(?:sales|marketing|"
    r"operations|commercial|creative|medical|HR|people) director|football|film|gallery|inquiry|"
    r"jury|oscars?|tate|theatre|church|arts council|commission|NATO|UN |rugby|cricket|BBC|"
    r"regulator|quango|central bank|museum|opera|charity|director sells|directors? (?:buys?|"
    r"sells?))\b|董事会秘书|董事总经理|董事会(?:审议|通过|批准|否决)|大学|协会|基金会"
)
_SEAT = (
    r"(?:(?:its |the |our |their |company's |advisory |global |scientific |supervisory )*(?:board|"
    r"advisory council|advisory panel)(?: of (?:directors|trustees|advisers|advisors))?|(?:an? |"
    r"its |new |independent |non-executive |lead |the |permanent |additional |external |outside |"
    r"whole-time |woman |inaugural |interim |next |group |deputy |vice |incoming |senior |first |"
    r"co-|supervisory board |founding )*(?:board (?:member|chair\w*|director|observer|adviser|"
    r"advisor)|(?:(?:senior )?independent|additional|whole-time|nominee|outside|alternate) "
    r"director|non-exec(?:utive)?(?: director)?|chair(?:man|woman|person)?(?: of the board| "
    r"emeritus)?|(?:board )?observer|trustee|NED))\b(?! (?:game|meeting|seat cushion))"
)
_JOINS = (
    r"(?:joins?|joined|to join|has joined|is joining|appointed to|named to|elected to|added to|"
    r"nominated to|returns to|co-opted (?:on)?to|re-?joins)"
)
_LEAVES = (
    r"(?:leaves|quits|resigns? from|steps? down from|exits|departs|retires from|walks (?:out of|"
    r"off)|storms out of|ousted from|removed from|voted off|kicked off|to leave|to quit|stepping "
    r"down from)"
)
_WENT = (
    r"(?:(?:is |has |will |to |abruptly |suddenly ){0,2}(?:brings? forward (?:his |her )?(?:exit|"
    r"departure)|stands? down|standing down|steps? (?:down|aside)|resigns?|resigned|retires?|"
    r"departs?|quits?|stepping down|ousted|leaves?|leave|quit|bows out|removed|sacked|walks out|"
    r"storms out|walks|exits|retire|resign|stands? aside|out\b|dies|hits? out and quits|hands? "
    r"over|makes way|voted (?:out|off)))"
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
