"""The words of layoffs: who goes, how many, what is done to them, and what is no layoff."""

from tasks.rules.triggers.reading.patterns import veto

VETO = veto(
    r"\b(?:no layoffs|without layoffs|avoids? (?:layoffs|job cuts)|rules out|not lay|won't "
    r"(?:lay|"
    r"cut)|averts?|"
    r"layoffs tracker|analysts? (?:says?|expects?|sees?)|list of layoffs|^(?:\w+ )?tech layoffs|"
    r"tech layoffs (?:top|hit|tracker|"
    r"continue|rise|"
    r"this|so far|in|of|pass|near|exceed|mount|list)|after (?:being )?laid off|surviv\w+|coping|"
    r"layoffs? (?:rise|fall|surge|"
    r"drop|slow|in tech|tracker)|mass layoffs loom|federal (?:workers|employees|workforce|"
    r"layoffs)|jobs report|jobless|"
    r"jobs data|unemployment|adds? jobs|job market|laid-off workers|(?<![.\w])AI (?:will|could|"
    r"may)|"
    r"(?:lawsuits?|sued|suit|sues) over|survey|"
    r"striking|strikes?|"
    r"(?<!credit[ ])union(?! (?:claims|says|warns|fears|condemns|slams|furious|told))|seeks to "
    r"stop|judge|"
    r"court|tribunal|teachers?|police|army|council|ministry|government|"
    r"civil servants?|coach\w*|"
    r"cut(?:s|ting)? (?:staff|workers|employees)['’]? (?:hours|pay|perks|discounts?)|sack(?:s|ed)? "
    r"(?:race|of)|"
    r"creates?|new jobs|quarterback|"
    r"economy|rehires?|reverses|saves?|safeguards?|secures? (?:\d+ )?jobs)\b"
    r"|不裁员|未裁员|没有裁员|裁员潮|被裁员?(?:后|了|怎么)|劳动法|补偿金|裁员赔偿|公务员|部委|"
    r"高校|院校|裁撤专业|"
    r"联邦|政府"
)
SIZE = (
    r"(?:(?:up to|about|around|over|more than|nearly|some|another|an additional|additional|"
    r"roughly|hundreds of|thousands of|"
    r"(?:one|two|three) in (?:two|three|four|five|six|seven|eight|ten|\d+)|"
    r"dozens of|almost|at least|its|our|their|the|a|third of|quarter of|fifth of|tenth of|half "
    r"of|"
    r"half|of|entire|global|tech|"
    r"corporate|\d[\d.,]*[k%+]?|percent|per cent|US|U\.S\.|German|European|more|remaining|total|"
    r"most|most of|part of|"
    r"(?!(?:prices?|for|costs?|taxes|pay|benefits|bonus\w*|hours|rates?|ties|time|fees|emissions|"
    r"bills|waste|with|and|perks|"
    r"ribbon|deal|to|in|on|at)\b)[\w-]+) ){0,5}?"
)
PEOPLE = (
    r"(?:jobs|employees|workers|staff|workforce|headcount|positions|roles|people|staffers|team|"
    r"personnel|posts|ranks|payroll|"
    r"heads|managers|engineers|manpower)\b(?! (?:perks|benefits|discounts?|canteen|meals|hours|"
    r"pay|party|training|travel|turnover|"
    r"costs?|parking|retention|sheet|photo))"
)
CUTS = (
    r"(?:cuts?|cutting|slash(?:es|ed|ing)?|ax(?:es?|ed|ing)|sheds?|shedding|eliminat(?:es?|ed|"
    r"ing)|"
    r"trims?|trimm(?:ed|ing)|"
    r"reduc(?:es?|ed|ing)|culls?|culled|chops?|chopped|shrinks?|downsiz(?:es?|ed|ing)|prunes?|"
    r"pruned|thins?|pares?|pared|"
    r"whittles?|scraps?|scrapped|remov(?:es?|ed)|jettisons?|guts?|gutted|purges?|"
    r"sacks?|"
    r"sacked|fires|fired|dismisses|"
    r"offloads|(?:takes (?:the|an) axe to|swings (?:(?:the|its) )?axe (?:on|at)|wields (?:the "
    r")?axe "
    r"(?:on|at)|makes cuts to)|"
    r"winds down|hacks|discharges|retrenches|retrenched|rightsizes|lops|parts (?:ways|company) "
    r"with)"
)
FATE = (
    r"(?:to go|at risk|under threat|axed|cut|lost|set to go|in jeopardy|(?:to )?face (?:the axe|"
    r"redundancy|layoffs?)|laid off|"
    r"made redundant|on the line|threatened|in doubt|to be (?:cut|axed|lost|laid off|made "
    r"redundant|shed)|go|hang in the balance|"
    r"out of work|put at risk|let go|in peril)"
)
NUMBER = (
    r"(?:(?:about|around|up to|over|more than|nearly|some|another|almost|all|hundreds of|dozens "
    r"of) )?"
    r"(?:\d[\d,]*k?\+?|hundreds|dozens|scores)"
)
# Who works there, whatever the trade: but no customers, and no players of a club.
WORKERS = (
    r"(?-i:(?!orders?\b|numbers\b|papers\b|offers\b|custom|users\b|members\b|players\b|layers\b|"
    r"suppliers\b|dealers\b|advertis|partners\b|investors\b|borrowers\b|corners\b|others\b|"
    r"singers\b|actors\b|artists\b|musicians\b|lasers\b|"
    r"sponsors\b|servers\b|towers\b|trailers\b|vendors\b|retailers\b|subscri|makers\b|sectors\b|"
    r"factors\b|doctors\b|readers\b|viewers\b|listeners\b|carriers\b|boilers\b|tankers\b|"
    r"computers\b|"
    r"routers\b|motors\b|reactors\b|speakers\b|matters\b|prisoners\b|passengers\b|tenants\b|"
    r"restaurants\b|plants\b|patients\b|payments\b|components\b|apartments\b|comments\b|"
    r"elements\b|"
    r"covers\b|rumours\b|colours\b|hours\b|tours\b)"
    r"[a-z-]{2,16}(?:ers|ors|ists|creatives|eers|ians|ants|ents|hands|staff|workers|crew|people|"
    r"temps)|"
    r"staff|crew|people|employees|colleagues|(?:night|day) shift|clerks|newsroom)\b"
)
# What happens to them, as a noun that stands before "at Acme".
CUT_NOUN = (
    r"(?:lay-?offs|job (?:cuts|losses)|redundancies|redundancy (?:notices|letters|talks|"
    r"programme|"
    r"exercise|round|plan)|pink slips|bloodletting|bloodbath|dismissals|retrenchments?(?: "
    r"exercise)?|"
    r"(?:jobs|staff) (?:cull|cuts|purge|clear-?out)|headcount cuts|heads (?:to )?roll|axe(?: "
    r"to)? "
    r"falls?|axe swings|p45s|section 189 (?:letters|notices)|voluntary (?:exits|severance|"
    r"departures|redundanc\w+)|severance (?:packages|offers)|reduction in force|RIF|workforce "
    r"(?:cuts|reduction)|furloughs|mass (?:sackings?|firings?)|sackings|firings|cost-cutting "
    r"axe|(?:another|fresh|new|second|third|further|more|deeper) "
    r"(?:rounds?|waves?) of (?:cuts|layoffs|redundancies|sackings|job cuts)|jobs? (?:massacre|"
    r"carnage|blow|misery|shock|threat|axe|fears))"
)
FRAGMENTS = {
    "WORKERS": WORKERS,
    "CUTNOUN": CUT_NOUN,
    "SIZE": SIZE,
    "PEOPLE": PEOPLE,
    "CUTS": CUTS,
    "FATE": FATE,
    "N": NUMBER,
}
