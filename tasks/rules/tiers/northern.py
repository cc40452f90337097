"""Ranks in Dutch, Swedish, Norwegian, Danish and Finnish; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    ("vp", r"vice vd|vice ?(?:direktor|direktoren)|varatoimitusjohtaja|varapuheenjohtaja"),
    (
        "c_level",
        r"(?:algemeen|statutair) directeur|(?:mede ?)?eigena(?:ar|resse)|(?:mede ?)?oprichter"
        r"|oprichtster|(?:\w+)?voorzitter|bestuurder|bestuurslid|zaakvoerder|ondernemer"
        r"|burgemeester|commissaris|dga|raad van (?:bestuur|commissarissen|toezicht)|wethouder",
    ),
    (
        "c_level",
        r"verkstallande direktor|(?:stallforetradande )?vd(?=$|,|/| )"
        r"|adm(?:inistrerende)? (?:direktor|director)|dagli?g leder|daglig leiar|(?:med)?grundare"
        r"|(?:med)?grunder|(?:med)?stifter|(?:in|inde|inne)haver|(?:del)?agare|(?:med)?eier"
        r"|(?:med)?ejer|(?:\w*styrelse\w*|styre)s?(?:ordforande|ledamot|medlem|leder|formand"
        r"|formann|leiar)|(?:koncern|konsern)(?:chef|sjef)|borgmester|borgermester|kommundirektor"
        r"|foretagare",
    ),
    (
        "c_level",
        r"toimitusjohtaja|(?:\w*puheen)johtaja|hallituksen jasen|perustaja(?:jasen)?|omistaja"
        r"|yrittaja",
    ),
    (
        "director",
        r"\w*direktor(?:en)?|hoofd|\w{3,}johtaja|johtaja|rektor|underdirektor|vicedirektor",
    ),
    (
        "manager",
        r"(?:team|project|bedrijfs|verkoop|groeps|ploeg|afdelings|filiaal|productie"
        r"|vestigings)leid(?:er|ster)|\w+hoofd|leidinggevende|voorman|\w*beheerder(?= team)",
    ),
    (
        "manager",
        r"(?!vej|vei|hand)\w{2,}led(?:er|are|aren)|leder|(?!sous)\w{2,}(?:chef|sjef)(?:en)?|(?:it"
        r"|hr|pr|qa|crm|hse|r and d) (?:chef|sjef|leder)|\w*paallikko|esimies|arbetsledare"
        r"|forestandare|verkmastare|esihenkilo",
    ),
    (
        "junior",
        r"stagiaire?|leerling|praktikant|larling|student\w*hjalper|studentermedhjaelper|elev"
        r"|harjoittelija|opiskelija",
    ),
    ("senior", r"vanhempi|ledande|ledende"),
)
