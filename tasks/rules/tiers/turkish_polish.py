"""Ranks in Polish and Turkish; the first that fits a phrase counts."""

from tasks.rules.playbook import Seniority

RANKS: tuple[tuple[Seniority, str], ...] = (
    ("vp", r"wiceprezes\w*|zastepca prezesa"),
    (
        "c_level",
        r"prezes(?:ka)?(?: zarzadu)?|czlon(?:ek|kini) (?:zarzadu|rady)|(?:wspol)?wlasciciel(?:ka)?"
        r"|(?:wspol)?zalozyciel(?:ka)?|przewodniczac[ya] rady|przedsiebiorca|burmistrz|wojt"
        r"|starosta|prezydent miasta|rektor|dyrektor(?:ka)? (?:general|zarzadzajac|naczeln)\w+",
    ),
    ("vp", r"wspolni(?:k|czka)"),
    ("director", r"\w*dyrektor\w*|szef(?:owa)?|prokurent|naczelnik"),
    ("manager", r"kierowni(?:k|czka|ka)|men[ae]dzer(?:ka)?|brygadzista|mistrz(?: produkcji)?"),
    ("senior", r"starsz[ya]|glown[ya]|ekspert(?:ka)?"),
    ("junior", r"mlodsz[ya]|stazyst(?:a|ka)|praktykant(?:ka)?|uczen"),
    ("vp", r"genel mudur yardimcisi|baskan yardimcisi|gmy"),
    (
        "c_level",
        r"genel mudur|kurucu(?: ortak)?|(?:yonetim|icra) kurulu(?: baskan\w*| uyesi)?|baskan"
        r"|isletme sahibi|sirket sahibi|isveren|belediye baskani",
    ),
    ("vp", r"ortak"),
    ("director", r"\w*direktoru?|grup baskani"),
    ("manager", r"\w*muduru?|yonetici(?:si)?|(?:ekip|takim) lideri|sefi?|amiri?|mudur yardimcisi"),
    ("senior", r"kidemli|bas (?:muhendis|uzman)"),
    ("junior", r"stajyer|ogrenci"),
)
