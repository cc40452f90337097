"""Ranks in French, Spanish, Italian and Portuguese; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    ("professional", r"chef(?:fe)? de (?:partie|rang)"),
    (
        "director",
        r"(?:chef(?:fe)?|chefe|jef[ea]|director[a]?|direct(?:eur|rice)) d[eo] (?:cabinet|gabinete)"
        r"|secretaire generale?|direct(?:eur|rice) associee?",
    ),
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
        r"|direct(?:eur|rice) general[e]?(?: adjointe?| deleguee?)?|(?:co ?)?gerante?|direct(?:eur"
        r"|rice) executi(?:f|ve)|(?:co ?)?fondat(?:eur|rice)|associee? (?:fondat(?:eur|rice)"
        r"|gerante?|directeur)|chef(?:fe)? d'? ?entreprise|membre du (?:directoire|comex|codir"
        r"|comite (?:executif|de direction))|dirigeante?|proprietaire|administrat(?:eur"
        r"|rice) independante?|maire|recteur|rectrice|exploitant",
    ),
    (
        "c_level",
        r"director[a]? (?:general|ejecutiv[oa]|gerente)(?: adjunt[oa])?|consejer[oa] (?:delegad"
        r"|independiente|ejecutiv|dominical)[oa]?|gerente gener?al|(?:co ?)?fundador[a]?|dueno"
        r"|duena|prop(?:r)?ietari[oa]|administrador[a]? unic[oa]|soci[oa] (?:director"
        r"|administrador|gerente|fundador|diretor|gestor)[a]?|miembro del (?:consejo|directorio)"
        r"|empresari[oa]|alcalde|alcaldesa|rector[a]?",
    ),
    (
        "c_level",
        r"amministrat(?:ore|rice) (?:delegat[oa]|unic[oa])|direttore generale|direttrice generale"
        r"|(?:co ?)?fondatore|soci[oa] (?:fondatore|fondatrice|amministratore|unico)|titolare|(?:e"
        r"|ed) ad(?=$|,)|consiglier[ea] (?:di amministrazione|delegat[oa])|imprenditore"
        r"|imprenditrice|sindaco|rettore|rettrice|diretor[a]? (?:geral|presidente|executiv[oa])"
        r"|gerente geral|membro do conselho|administrador[a]? e soci[oa]"
        r"|soci[oa] e amministrat(?:ore|rice)|prefeit[oa]|dono|dona|reitor[a]?",
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
        r"|(?:sub)?jef[ea]|encargad[oa]|encarregad[oa]|chef[ea]|gestor[a]?|caporeparto|superviseur"
        r"|supervisora|superviseuse|mayordomo",
    ),
    (
        "junior",
        r"stagiaire|alternante?|becari[oa]|practicante|aprendiz|estagiari[oa]|stagista|tirocinante"
        r"|apprenti[e]?|apprendista|estudiante|estudante|etudiante?|studente(?:ssa)?|pasante",
    ),
    ("senior", r"confirmee?"),
)
