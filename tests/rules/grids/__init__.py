"""Headlines as combinations: one file per trigger type, read by `test_trigger_grids.py`.

A file is named after its type and holds lists of fillers:

- `TEMPLATES`: frames with `{subject}`, `{verb}`, `{object}` and `{tail}`.
- `SUBJECTS`, `VERBS`, `OBJECTS`, `TAILS`. A company is its name, or a pair of the words in which it
  is told and its name; the name is None where the words name nobody ("Danish brewer").
- `SUBJECT_IS`, if the account is the `object`, and `ROLE`, the role of the other side, if the type
  tells one.
- `SILENT`: frames with the same fields, in which the type must not be found.

`COMPANIES` and `SIDES` below are forms of companies that any type may use.
"""

Company = str | tuple[str, str | None]

COMPANIES: tuple[Company, ...] = (
    "Corvane",
    "Harbor Foods",
    "Bright Path Energy",
    "PayLoop",
    "eToken",
    "Nordlast Inc.",
    "Dunmore Ltd",
    "Ostrand Group",
    "Harlow & Finch",
    "Checkr9.io",
    "Square Mill",
    ("German software maker Nemitek", "Nemitek"),
    ("Leeds-based payments startup Kontora", "Kontora"),
    ("Singapore's Temas Water", "Temas Water"),
    ("Brellin, a maker of valves,", "Brellin"),
    ("Quillon, the Oslo-based shipping group,", "Quillon"),
    ("Apexis-backed Meridia", "Meridia"),
    ("Exclusive: Vextra", "Vextra"),
    ("UPDATE 1-Solmar", "Solmar"),
    ("EdTech startup binaro", "binaro"),
    ("Canada's biggest grocer, Lobmart,", "Lobmart"),
    ("Spanish bank Iberbanca", "Iberbanca"),
    ("Kellwood (NYSE: KWD)", "Kellwood"),
)
SIDES: tuple[Company, ...] = (
    "Splintec",
    "Lindgren Bakeries",
    "iBrick",
    "Sable Inc.",
    "Moneta plc",
    "Lisle & Pembury",
    "Studio 9",
    "Photon Control",
    ("Canadian rival Canvora", "Canvora"),
    ("analytics startup Lumenic", "Lumenic"),
    ("UK's biggest haulier, Stobarton", "Stobarton"),
    ("Sydney-based cruise line Azuro", "Azuro"),
    ("Toronto's Maple Analytics", "Maple Analytics"),
    ("Velisca, a maker of taps", "Velisca"),
    ("wind farm operator Galeo", "Galeo"),
    ("Polish Cartly rival Allegrix", "Allegrix"),
    ("British chip designer Armado", "Armado"),
)
# Of a kind, without a name.
KINDS: tuple[Company, ...] = (
    ("building management systems firm", None),
    ("Danish rival", None),
    ("electric scooter maker", None),
    ("family-owned bakery chain", None),
    ("three regional brokers", None),
    ("Texas pipeline operator", None),
)
HAN_COMPANIES: tuple[Company, ...] = (
    "云岭科技",
    "墨点智能",
    "海晟集团",
    "鼎澜生物",
    "Novaline",
    "晶晟電子",
    ("云岭科技(300998)", "云岭科技"),
    ("「墨点智能」", "墨点智能"),
    ("快讯 | 沐川咖啡", "沐川咖啡"),
    ("外媒:鼎澜生物", "鼎澜生物"),
    ("人形机器人公司领跃智能", "领跃智能"),
    ("AI軟體商Novaline", "Novaline"),
    ("据悉，遠嶺航空", "遠嶺航空"),
)
HAN_SIDES: tuple[Company, ...] = (
    "云鹤物流",
    "Bexwell",
    "聯翰科技",
    "锐图半导体",
    ("德国Bexwell", "Bexwell"),
    ("“小橘灯”", "小橘灯"),
    ("英国芯片公司Bexwell", "Bexwell"),
)
