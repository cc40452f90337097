"""Ranks in French, Spanish, Italian and Portuguese; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    (
        "senior",
        r"direct(?:eur|rice) artistique|director[a]? de (?:arte|fotografia)|direttore artistico"
        r"|diretor[a]? de arte",
    ),
    ("c_level", r"vice ?president[ea]? (?:du conseil|del consejo|del consiglio|do conselho)"),
    (
        "vp",
        r"vice ?re[ck]t(?:or|eur|rice|ora)|vice ?president[ea]s?|vice ?presidenta|vicepresidenza"
        r"|(?:vice|sous) gouverneur",
    ),
    (
        "c_level",
        r"president[ea]?(?: directeur general| directrice generale)|presidenta|presidente|pdg|dga?"
        r"|direct(?:eur|rice) general[e]?(?: adjointe?| deleguee?)?|(?:co ?)?gerante?"
        r"|(?:co ?)?fondat(?:eur|rice)|associee? (?:fondat(?:eur|rice)|gerante?|directeur)"
        r"|chef(?:fe)? d'? ?entreprise|membre du (?:directoire|comex|codir|comite (?:executif"
        r"|de direction))|dirigeante?"
        r"|proprietaire|administrat(?:eur|rice) independante?|maire|recteur|rectrice|exploitant",
    ),
    (
        "c_level",
        r"director[a]? (?:general|ejecutiv[oa]|gerente)(?: adjunt[oa])?"
        r"|consejer[oa] (?:delegad|independiente|ejecutiv|dominical)[oa]?|gerente gener?al"
        r"|(?:co ?)?fundador[a]?|dueno|duena|prop(?:r)?ietari[oa]|administrador[a]? unic[oa]"
        r"|soci[oa] (?:director|administrador|gerente|fundador|diretor|gestor)[a]?"
        r"|miembro del (?:consejo|directorio)|empresari[oa]|alcalde|alcaldesa|rector[a]?",
    ),
    (
        "c_level",
        r"amministrat(?:ore|rice) (?:delegat[oa]|unic[oa])|direttore generale|direttrice generale"
        r"|(?:co ?)?fondatore|soci[oa] (?:fondatore|fondatrice|amministratore|unico)|titolare"
        r"|(?:e|ed) ad(?=$|,)|consiglier[ea] (?:di amministrazione|delegat[oa])|imprenditore"
        r"|imprenditrice|sindaco|rettore|rettrice"
        r"|diretor[a]? (?:geral|presidente|executiv[oa])|gerente geral|membro do conselho"
        r"|administrador[a]? e soci[oa]"
        r"|prefeit[oa]|dono|dona|reitor[a]?",
    ),
    ("vp", r"soci[oa]|associee?"),
    (
        "director",
        r"director[a]?(?= (?:de|del|comercial|financier[oa]|tecnic[oa]|juridic[oa]|regional))"
        r"|directora|subdirector[a]?|(?:sous )?direct(?:eur|rice)|(?:vice)?direttore|direttrice"
        r"|diretor[a]?|subdiretor[a]?|dirigente|dsi|drh|daf|dircom|dir(?:com|tech)|superintendente",
    ),
    (
        "manager",
        r"responsables?|responsabile|chef(?:fe)? (?:de|d|du|des|d'\w+)|chef(?:fe)?(?= d')"
        r"|chef(?:fe)? comptable|rssi|contremaitre|responsavel|lider de|capo\w*|(?:sub)?gerente"
        r"|(?:sub)?jef[ea]|encargad[oa]|encarregad[oa]|chef[ea]"
        r"|gestor[a]?|caporeparto|superviseur|supervisora|superviseuse|mayordomo",
    ),
    (
        "junior",
        r"stagiaire|alternante?|becari[oa]|practicante|aprendiz|estagiari[oa]|stagista|tirocinante"
        r"|apprenti[e]?|apprendista|estudiante|estudante|etudiante?|studente(?:ssa)?|pasante",
    ),
    ("senior", r"confirmee?"),
)
