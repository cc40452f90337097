"""Ranks in German; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    ("professional", r"\w*begleiter(?:in)?|(?:reise|spiel|chor|kurs|halb|blitzab)leiter(?:in)?"),
    ("vp", r"vize ?prasident(?:in)?"),
    (
        "c_level",
        r"\w*geschaftsfuhr\w+|grundungspartner(?:in)?|generalbevollmachtigte[r]?"
        r"|geschaeftsfuehr\w+|geschaftsleit(?:er|erin|ung)|alleingeschaftsfuhr\w+|mitglied der gl"
        r"|\w*vorstand\w*|\w*inhaber(?:in)?|(?:mit)?grunder(?:in)?|gesellschafter(?:in)?"
        r"|generaldirektor(?:in)?|intendant(?:in)?|(?:aufsichts|verwaltungs)rat\w*"
        r"|\w*prasident(?:in)?|\w*burgermeister(?:in)?|landrat|landratin|unternehmer(?:in)?"
        r"|^gf(?=$|,| )",
    ),
    (
        "manager",
        r"leit(?:er|erin|ung) (?:des )?teams?|(?:gebiets|bezirks|regional|rayon)\w*leit(?:er|erin"
        r"|ung)",
    ),
    ("senior", r"leitende[rn]? (?:ingenieur|arzt|angestellte)\w*|(?:ober|fach)arzt|oberarztin"),
    (
        "director",
        r"prokurist(?:in)?|chefredakteur(?:in)?|bereichsleit\w+|\w+bereichsleit\w+"
        r"|hauptabteilungsleit\w+|leiter(?:in)?|leitung|\w*direktor(?:in)?|chefarzt|chefarztin"
        r"|rektor(?:in)?|dezernent(?:in)?",
    ),
    (
        "manager",
        r"(?:\w+)?(?:team|projekt|gruppen|abteilungs|schicht|filial|bau|objekt|markt|sachgebiets"
        r"|referats|kuchen|restaurant|baustellen|montage|kita|lager|stations)s? ?leit\w+"
        r"|\w*managerin|(?:schicht|gruppen|truppen)fuhrer(?:in)?|handlungsbevollmachtigte[r]?"
        r"|vorarbeiter(?:in)?|polier|(?!haus|bade|schul)\w*meister(?:in)?",
    ),
    ("director", r"\w{2,}leiter(?:in)?|\w{3,}leitung"),
    (
        "junior",
        r"werkstudent(?:in)?|auszubildende[rn]?|azubi|praktikant(?:in)?|volontar(?:in)?"
        r"|(?:dual\w* )?student(?:in)?|schuler(?:in)?|lehrling|referendar(?:in)?",
    ),
    ("senior", r"expert(?:e|in)"),
)
