"""Ranks in German; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    (
        "c_level",
        r"geschaftsfuhr\w+|geschaeftsfuehr\w+|geschaftsleit(?:er|erin|ung)|alleingeschaftsfuhr\w+"
        r"|mitglied der gl|\w*vorstand\w*|\w*inhaber(?:in)?|(?:mit)?grunder(?:in)?"
        r"|gesellschafter(?:in)?"
        r"|generaldirektor(?:in)?|intendant(?:in)?|(?:aufsichts|verwaltungs)rat\w*"
        r"|\w*prasident(?:in)?"
        r"|\w*burgermeister(?:in)?|landrat|landratin|unternehmer(?:in)?|^gf(?=$|,| )",
    ),
    ("vp", r"vize ?prasident(?:in)?"),
    ("manager", r"(?:gebiets|bezirks|regional|rayon)\w*leit(?:er|erin|ung)"),
    ("senior", r"leitende[rn]? (?:ingenieur|arzt|angestellte)\w*|(?:ober|fach)arzt|oberarztin"),
    (
        "director",
        r"prokurist(?:in)?|bereichsleit\w+|\w+bereichsleit\w+|hauptabteilungsleit\w+|leiter(?:in)?"
        r"|leitung|\w*direktor(?:in)?|chefarzt|chefarztin|rektor(?:in)?|dezernent(?:in)?",
    ),
    (
        "manager",
        r"(?:\w+)?(?:team|projekt|gruppen|abteilungs|schicht|filial|bau|objekt|markt|sachgebiets"
        r"|referats|kuchen|montage|kita|lager|stations)s? ?leit\w+|\w*managerin"
        r"|(?:schicht|gruppen|truppen)fuhrer(?:in)?|handlungsbevollmachtigte[r]?|vorarbeiter(?:in)?"
        r"|polier|(?!haus|bade|schul)\w*meister(?:in)?",
    ),
    ("director", r"\w{2,}leiter(?:in)?|\w{3,}leitung"),
    (
        "junior",
        r"werkstudent(?:in)?|auszubildende[rn]?|azubi|praktikant(?:in)?|volontar(?:in)?"
        r"|(?:dual\w* )?student(?:in)?|schuler(?:in)?|lehrling|referendar(?:in)?",
    ),
    ("senior", r"expert(?:e|in)"),
)
