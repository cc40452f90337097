"""What a title's holder works on: the function of the company that it names."""

import re

from tasks.rules.playbook import Function, Seniority
from tasks.rules.tiers.text import folded

UNKNOWN: Function = "other"

# The first that matches names the function. Narrow ones stand before wide ones. Latin words are
# matched from their beginning, so that "financ" is any word that begins so.
_WORDS: tuple[tuple[Function, str, str], ...] = (
    (
        "security",
        r"(?:information |cyber ?)?security|infosec|rssi\b|ciso\b|\w*sicherheit|securite\b"
        r"|seguridad"
        r"|sicurezza|seguranca|beveiliging|sakerhet|sikkerhet|bezpieczenstw",
        "安全|セキュリティ",
    ),
    ("data", r"machine learning|\bai\b|artificial intelligence|mlops", "人工智能"),
    ("operations", r"facilit(?:y|ies)|supply chain", "供应链"),
    (
        "it",
        r"it (?:support|service|help ?desk)|help ?desk|network (?:engineer|admin|services)"
        r"|sys(?:tems?)? ?admin\w*|directory services|administra(?:dor|teur|tore)\w* (?:de |di )?"
        r"(?:systemes?|sistemas?|sistemi|reseaux?|redes)|database admin",
        "",
    ),
    (
        "customer_success",
        r"cx\b|customer (?:success|support|service|care|delivery|officer|experience|operations"
        r"|relations)|support\b|client (?:success|services)|call cent(?:er|re)|contact center"
        r"|service\b|servicing|kunden(?:service|betreuung|projekte|erfolg|dienst)|klantenservice"
        r"|chief customer|attention? (?:client|al cliente)|relation client|service client"
        r"|kundtjanst|kundeservice|obslugi klienta|musteri",
        "客户成功|客服|客户服务|售后",
    ),
    (
        "hr",
        r"human resources?\b|hrbp\b|hr\b|people\b|talent|recruit|recrut|reclut|chro\b"
        r"|personal(?!\s+(?:assistant|train|bank|injury))\w*"
        r"|ressources humaines|rh\b|rrhh\b|drh\b|recursos humanos|risorse umane|learning"
        r"|training|formation\b|workforce|staffing|headhunt|rekrut\w*|werving|kadr\w*|kadry"
        r"|insan kaynaklari|henkilosto|p and o\b",
        "人力|人事|招聘|培训|人資|採用",
    ),
    (
        "legal",
        r"legal|law\b|corporate law|counsel\b|attorney|lawyer|paralegal|solicitor|clo\b|compliance"
        r"|recht\w*|jurist"
        r"|juridi\w+|syndikus|avocat|avvocat|abogad|advogad|advocaat|advokat|legale\b|praw\w+"
        r"|radca|hukuk|notar",
        "法务|法律|合规|律师|法務",
    ),
    (
        "procurement",
        r"procure?ment|purchas|buyer|sourcing|category manager|vendor manag|einkauf\w*"
        r"|\w*einkauf(?:er)?\w*|achats?\b|acheteu[rs]\w*|compras?\b|comprador|acquist\w*|buyer"
        r"|inkoop\w*|inkoper|inkop\w*|innkjop\w*|indkob\w*|hankinta\w*|osto\w*|zakup\w*"
        r"|kupiec|satin alma|approvvigionament",
        "采购|採購|購買|調達",
    ),
    (
        "finance",
        r"financ|finanz|finans|finacial|cfo\b|account(?:ant|ing)\b|accounts (?:payable|receivable)"
        r"|bookkeep|payroll|paie\b|treasur|controll(?:er|ing)|comptroller|audit|tax\b|fiscal"
        r"|buchhalt"
        r"|\w*steuer(?:berater|fach)\w*|rechnungswesen|comptab|contab|contador|daf\b|fp and a\b"
        r"|financieel|boekhoud|ekonomi(?:chef|direktor|assistent)?\b|ekonom\b|okonomi\w*"
        r"|talous\w*|ksiegow|skarbnik|muhasebe|commercialist|ragionier|tesorer|restructuring",
        "财务|财會|会计|审计|税务|出纳|财务长|財務|経理",
    ),
    (
        "marketing",
        r"marketing\w*|cmo\b|brand\b|communications?\b|comunica|kommunika|public relations"
        r"|growth marketing|demand generation|seo\b|copywrit|social media|event (?:manager|market)"
        r"|market(?:n|f|ing)\w*"
        r"|marknad\w*|marked(?:s|sfor)\w*|markkinoint\w*|pazarlama|werbe\w*|pr manager",
        "市场|营销|行销|品牌|公关|マーケ|宣伝",
    ),
    (
        "sales",
        r"sales|revenue|account (?:executive|manager|director|exec\b)|key account|strategic account"
        r"|business development|cro\b|channel partner|[sb]dr\b|territory manager|export(?:s"
        r"|leit)?\w*|ingenieure? d'affaires|account manag\w*"
        r"|relationship manager|\w*vertrieb\w*|\w*verkauf\w*|aussendienst\w*|innendienst"
        r"|comm?ercial|kommersiel|ventes?\b|ventas?\b|vendit|vendas?\b|vendedor|vendeu[rs]"
        r"|venditor|agente di commercio|verkoop\w*|verkoper|forsaljning\w*|saljare|salg\w*|selger"
        r"|saelger|myynti\w*|myyja|sprzeda\w*|handlow\w*|satis\b|commerciale?\b|commercieel"
        r"|ejecutiv[oa] de (?:cuentas|ventas)",
        "销售|商务|业务|业务拓展|客户经理|大客户|営業",
    ),
    (
        "data",
        r"data\b|analytics|business intelligence|bi\b|cdo\b|daten\w*|donnees|datos|dados|veri\b",
        "数据|データ",
    ),
    (
        "design",
        r"design|ux\b|ui\b|creativ[eo]\b|art director|graphi(?:c|ste)|produktdesign\w*|tasarim",
        "设计|创意|デザイ",
    ),
    (
        "it",
        r"it\b|ict\b|edv\b|cio\b|information (?:technology|systems?|officer)"
        r"|chief (?:information|digital)|dsi\b|ti\b|systems? admin|systemadmin\w*|informatic\w+"
        r"|informati\w+|sistemas de informacion|sistemas\b|systemes d'information|si\b"
        r"|technology services"
        r"|bilgi (?:islem|teknoloji)\w*",
        "信息技术|信息化|信息中心|信息科|信息部|(?<![a-z])it(?![a-z])|情報システム",
    ),
    ("product", r"(?:technical |digital )?product (?:owner|manag|lead|director)", "产品经理"),
    (
        "engineering",
        r"engineer|cto\b|develop(?!ment (?:officer|director|manager|coordinator|associate|spec))"
        r"(?!ment$)|\w*entwickl|software|technology|technical|tech\b|devops|architect|it architect"
        r"|programm(?:er|ierer)|program(?:ista|isti|ador)|\w*ingeni(?:eu|o)?r|ingenier|ingegner"
        r"|engenheir"
        r"|inzynier|informatik|r and d\b|research and development|platform|techni(?:que|sk)\b"
        r"|technik\w*|konstruktion\w*|technisch\w*|teknisk"
        r"|tecnic[oa]\b(?! de| di)|techniczn|teknik|tekni(?:nen|k)|\w*utveckl|\w*utvikl|udvikl"
        r"|ontwikkel|kehit|konstrukteur|developpe|desarroll|sviluppator|desenvolve|yazilim|muhendis"
        r"|insinoor|full ?stack|front ?end|back ?end|qa engineer|release|technical staff",
        "工程|研发|技术|开发|程序|软件|架构|エンジニア|開発|技術",
    ),
    (
        "product",
        r"products?\b|cpt?o\b|produits?\b|productos?\b|prodott|produt[oa]s?\b|produkt(?!ion"
        r"|ivit)\w*"
        r"|urun\b|tuote\w*",
        "产品|製品",
    ),
    (
        "strategy",
        r"strateg|transformation|corporate development|cso\b",
        "战略|策略",
    ),
    ("research", r"research|scien(?:ce|tist|tific)|forschung|recherche|investigacion", "研究|科研"),
    (
        "operations",
        r"oper?ations?\b|operacyjn\w*|productie\w*|operating\b|operativ\w*|operationeel"
        r"|operationer|coo\b|deliver|logisti"
        r"|manufactur|production\b|produktion\w*|produ[cz]i?[oó]n\b|produc[ct]ion|producao"
        r"|produzione"
        r"|produkcj\w*|produksjon\w*|tuotanto\w*|uretim|plant\b|planta\b|fabri(?:k|ca|que)\w*|usine"
        r"|stabilimento|operaciones|operacoes|operazioni|warehouse|almacen|magazyn\w*|lager\w*"
        r"|\w*logistik\w*|fleet|werk(?:s?leit\w+)?\b|betriebs\w+|industriel|maintenance"
        r"|public works"
        r"|zaklad\w*",
        "运营|营运|生产|物流|制造|交付|仓库|仓储|厂长|工場|製造|生産",
    ),
    ("general", r"general manager|country (?:manager|director)|gm\b", "总经理|总裁"),
)
_FUNCTIONS = [
    (name, re.compile(rf"(?<![^\W_])(?:{latin})" + (f"|{folded(han)}" if han else "")))
    for name, latin, han in _WORDS
]
# One field whose name has an "and" in it.
_ONE_FIELD = re.compile(
    r"\b(?:research|learning|training) and development|\b[rp] and [do]\b|m and a"
)


def function_of(text: str, seniority: Seniority) -> Function:
    """The function that a normal title names; of several ("Sales & Marketing") the first."""
    if not _ONE_FIELD.search(text):
        for part in re.split(r" and |/", text)[:-1]:
            if (named := _named_in(part)) != UNKNOWN:
                return named
    named = _named_in(text)
    return "general" if named == UNKNOWN and seniority in ("c_level", "vp") else named


def _named_in(text: str) -> Function:
    return next((name for name, pattern in _FUNCTIONS if pattern.search(text)), UNKNOWN)
