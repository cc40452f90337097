"""What a title's holder works on: the function of the company that it names."""

import re

from tasks.rules.playbook import Function, Seniority
from tasks.rules.tiers.text import Lexicon, folded, has_han

UNKNOWN: Function = "other"

# The first that matches names the function. Narrow ones stand before wide ones. Latin words are
# matched from their beginning, so that "financ" is any word that begins so.
_WORDS: tuple[tuple[Function, str, str], ...] = (
    (
        "security",
        r"(?:information |cyber ?)?security|infosec|rssi\b|ciso\b|\w*sicherheit|securite\b"
        r"|seguridad|sicurezza|seguranca|beveiliging|sakerhet|sikkerhet|bezpieczenstw",
        "安全|セキュリティ",
    ),
    ("data", r"machine learning|\bai\b|artificial intelligence|mlops", "人工智能"),
    ("operations", r"facilit(?:y|ies)|supply chain", "供应链"),
    (
        "it",
        r"it (?:support|service|help ?desk)|help ?desk|network (?:engineer|admin|services)"
        r"|sys(?:tems?)? ?admin\w*|directory services|administra(?:dor|teur|tore)\w* (?:de "
        r"|di )?(?:systemes?|sistemas?|sistemi|reseaux?|redes)|database admin",
        "",
    ),
    (
        "customer_success",
        r"cx\b|partner success|customer (?:success|support|service|care|delivery|officer"
        r"|experience|operations|relations)|support\b|client (?:success|services)|call cent(?:er"
        r"|re)|contact center|service\b|servicing|kunden(?:service|betreuung|projekte|erfolg"
        r"|dienst)|klantenservice|chief customer|attention? (?:client|al cliente)|relation client"
        r"|service client|kundtjanst|kundeservice|obslugi klienta|musteri",
        "客户成功|客户官|客服|客户服务|售后",
    ),
    (
        "hr",
        r"human resources?\b|hrbp\b|hr\b|people\b|talent|recruit|recrut|reclut|chro\b"
        r"|personal(?!\s+(?:assistant|train|bank|injury))\w*|ressources humaines|rh\b|rrhh\b|drh\b"
        r"|recursos humanos|risorse umane|learning|training|formation\b|workforce|staffing"
        r"|compensation|headhunt|rekrut\w*|werving|kadr\w*|kadry|insan kaynaklari|henkilosto"
        r"|p and o\b",
        "人力|薪酬|人事|招聘|培训|人資|採用",
    ),
    (
        "legal",
        r"legal|law\b|corporate law|counsel\b|attorney|lawyer|paralegal|solicitor|clo\b|compliance"
        r"|recht\w*|jurist|juridi\w+|syndikus|avocat|avvocat|abogad|advogad|advocaat|advokat"
        r"|legale\b|praw\w+|radca|hukuk|notar",
        "法务|法律|合规|律师|法務",
    ),
    (
        "procurement",
        r"procure?ment|purchas|buyer|sourcing|category manager|vendor manag|einkauf\w*"
        r"|\w*einkauf(?:er)?\w*|achats?\b|acheteu[rs]\w*|compras?\b|comprador|acquist\w*|buyer"
        r"|inkoop\w*|inkoper|inkop\w*|innkjop\w*|indkob\w*|hankinta\w*|osto\w*|zakup\w*|kupiec"
        r"|satin alma|approvvigionament",
        "采购|採購|購買|調達",
    ),
    (
        "finance",
        r"financ|finanz|finans|finacial|cfo\b|account(?:ant|ing)\b|accounts (?:payable|receivable)"
        r"|bookkeep|payroll|paie\b|treasur|controll(?:er|ing)|comptroller|audit|tax\b|fiscal"
        r"|buchhalt|\w*steuer(?:berater|fach)\w*|rechnungswesen|comptab|contab|contador|daf\b"
        r"|fp and a\b|financieel|boekhoud|ekonomi(?:chef|direktor|assistent)?\b|ekonom\b"
        r"|okonomi\w*|talous\w*|ksiegow|skarbnik|muhasebe|commercialist|ragionier|tesorer"
        r"|restructuring",
        "财务|财會|会计|审计|税务|出纳|财务长|財務|経理",
    ),
    (
        "marketing",
        r"marketing\w*|cmo\b|brand\b|communications?\b|comunica|\w*kommunika|public relations"
        r"|growth marketing|demand generation|seo\b|copywrit|social media|event (?:manager|market)"
        r"|market(?:n|f|ing)\w*|marknad\w*|marked(?:s|sfor)\w*|markkinoint\w*|pazarlama|werbe\w*"
        r"|pr manager",
        "市场|营销|行销|品牌|公关|マーケ|宣伝",
    ),
    (
        "sales",
        r"sales|revenue|chief business|account (?:executive|manager|director|exec\b)|key account"
        r"|strategic account|business development|cro\b|channel partner|[sb]dr\b|territory manager"
        r"|export(?:s|leit)?\w*|ingenieure? d'affaires|account manag\w*|relationship manager"
        r"|\w*vertrieb\w*|\w*verkauf\w*|aussendienst\w*|innendienst|comm?ercial|kommersiel"
        r"|ventes?\b|ventas?\b|vendit|vendas?\b|vendedor|vendeu[rs]|venditor|agente di commercio"
        r"|verkoop\w*|verkoper|forsaljning\w*|saljare|salg\w*|selger|saelger|myynti\w*|myyja"
        r"|sprzeda\w*|handlow\w*|satis\b|commerciale?\b|commercieel|ejecutiv[oa] de (?:cuentas"
        r"|ventas)",
        "销售|渠道|商务|业务|业务拓展|客户经理|大客户|営業",
    ),
    (
        "data",
        r"data\b|analytics|business intelligence|bi\b|cdo\b|daten\w*|donnees|datos|dados|veri\b",
        "数据|データ",
    ),
    (
        "design",
        r"design|ux\b|ui\b|creativ[eo]\b|art director|graphi(?:c|ste)|produktdesign\w*|tasarim",
        "设计|创意|艺术|デザイ",
    ),
    (
        "it",
        r"it\b|ict\b|edv\b|cio\b|information (?:technology|systems?|officer)|chief (?:information"
        r"|digital)|dsi\b|ti\b|systems? admin|systemadmin\w*|informatic\w+|informati\w+"
        r"|sistemas de informacion|sistemas\b|systemes d'information|si\b|technology services"
        r"|bilgi (?:islem|teknoloji)\w*",
        "信息技术|信息化|信息中心|信息科|信息部|信息总|信息长|资讯|数字官|运维|情報システム",
    ),
    ("product", r"(?:technical |digital )?product (?:owner|manag|lead|director)", "产品经理"),
    (
        "engineering",
        r"engineer|cto\b|develop(?!ment (?:officer|director|manager|coordinator|associate"
        r"|spec))(?!ment$)|\w*entwickl|software|technology|technical|tech\b|devops|architect"
        r"|it architect|programm(?:er|ierer)|program(?:ista|isti|ador)|\w*ingeni(?:eu|o)?r"
        r"|ingenier|ingegner|engenheir|inzynier|informatik|r and d\b|research and development"
        r"|platform|techni(?:que|sk)\b|technik\w*|konstruktion\w*|technisch\w*|teknisk"
        r"|tecnic[oa]\b(?! de| di)|techniczn|teknik|tekni(?:nen|k)|\w*utveckl|\w*utvikl|udvikl"
        r"|ontwikkel|kehit|konstrukteur|developpe|desarroll|sviluppator|desenvolve|yazilim"
        r"|muhendis|insinoor|full ?stack|front ?end|back ?end|qa engineer|release|technical staff",
        "工程|总工|研发|技术|开发|程序|软件|架构|エンジニア|開発|技術",
    ),
    (
        "product",
        r"products?\b|cpt?o\b|produits?\b|productos?\b|prodott|produt[oa]s?\b|produkt(?!ion"
        r"|ivit)\w*|urun\b|tuote\w*",
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
        r"|operationer|coo\b|deliver|logisti|manufactur|production\b|produktion\w*"
        r"|produ[cz]i?[oó]n\b|produc[ct]ion|producao|produzione|produkcj\w*|produksjon\w*"
        r"|tuotanto\w*|uretim|plant\b|planta\b|fabri(?:k|ca|que)\w*|usine|stabilimento|operaciones"
        r"|operacoes|operazioni|warehouse|almacen|magazyn\w*|lager\w*|\w*logistik\w*|fleet"
        r"|werk(?:s?leit\w+)?\b|betriebs\w+|industriel|maintenance|public works|zaklad\w*",
        "运营|营运|生产|物流|制造|交付|仓库|仓储|厂长|工場|製造|生産",
    ),
    ("general", r"general manager|country (?:manager|director)|gm\b", "总经理|总裁"),
)
_LATIN = Lexicon(((name, latin) for name, latin, _ in _WORDS), r"(?<![^\W_])(?:{})")
_HAN = Lexicon((name, folded(han)) for name, _, han in _WORDS if han)
# One field whose name has an "and" in it.
_ONE_FIELD = re.compile(
    r"\b(?:research|learning|training) and development|\b[rp] and [do]\b|m and a"
)


def function_of(text: str, seniority: Seniority) -> Function:
    """The function that a normal title names; of several ("Sales & Marketing") the first."""
    if not _ONE_FIELD.search(text):
        for part in re.split(r" (?:and|und|et|y|e|och|og|ve) |/", text)[:-1]:
            if (named := _named_in(part)) != UNKNOWN:
                return named
    named = _named_in(text)
    return "general" if named == UNKNOWN and seniority in ("c_level", "vp") else named


def _named_in(text: str) -> Function:
    for lexicon in (_LATIN, _HAN) if has_han(text) else (_LATIN,):
        for name, pattern in lexicon.about(text):
            if pattern.search(text):
                return name
    return UNKNOWN
