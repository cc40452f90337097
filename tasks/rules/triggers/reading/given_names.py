"""Tells that a headline is about a person: a common given name, a surname, and a verb of cases.

Firms are called after people too; where such a name is a known one of firms, it is no person's.
"""

from tasks.rules.triggers.reading.words import words

GIVEN_NAMES = words(
    """
    Aaron Adam Alan Albert Alec Alex Alexander Alexandra Alice Alison Amanda Amber Amy Andrea Andrew
    Andy Angela Anita Ann Anna Anne Anthony Antonio Arnold Arthur Ashley Barack Barbara Barry Ben
    Benjamin Bernard Bernie Beth Bill Billy Bob Boris Brad Brandon Brenda Brian Britney Bruce Bryan
    Cardi Carl Carlos Carol Caroline Catherine Charlotte Cheryl Chloe Chris Christian Christina
    Christine Christopher Cindy Claire Colin Craig Crystal Cynthia Dan Daniel Danny Dave David Dean
    Debbie Deborah Debra Denise Dennis Derek Diana Diane Don Donald Donna Doug Douglas Dylan Ed
    Eddie
    Edward Elena Elizabeth Ellen Elon Emily Emma Eric Erin Ethan Eva Evan Fiona Frances Francis
    Gareth Gary Gavin Gemma George Gerald Ghislaine Gloria Graham Greg Gregory Gwyneth Hannah Harry
    Harvey Heather Helen Henry Hillary Holly Hunter Ian Irene Isaac Isabel Jack Jacob Jake James
    Jamie Jane Janet Jason Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerry Jesse Jessica Jill Jim
    Jimmy Joan Joe Joel John Johnny Jon Jonathan Jordan Jose Joseph Josh Joshua Joyce Juan Judith
    Julia Julian Julie Justin Kamala Kanye Karen Kate Katherine Kathleen Kathy Katie Keith Kelly Ken
    Kenneth Kerry Kevin Kim Kyle Larry Laura Lauren Laurie Lee Leo Leon Linda Lisa Liz Lori
    Louis Louise Lucy Luigi Luis Luke Lynn Marc Marco Margaret Maria Marie Marilyn Mario Mark
    Marjorie
    Martha Martin Mary Matt Matthew Max Meghan Melissa Mia Michael Michelle Mick Miguel Mike Mitch
    Mohammed Monica Nancy Naomi Narendra Natalie Natasha Nathan Neil Nicholas Nick Nicola Nicole
    Nigel Noah Novak Oliver Olivia Oscar Pamela Patricia Patrick Paul Paula Pedro Peter Phil Philip
    Phillip Piers Rachel Rahul Ralph Raymond Rebecca Rebekah Ricardo Richard Rick Rishi Rob Robert
    Roberto Robin Roger Ron Ronald Rosa Rose Ross Roy Rudy Russell Ruth Ryan Sally Sam Samantha
    Samuel
    Sandra Sara Sarah Sean Sebastian Serena Shane Shannon Sharon Sheila Shirley Simon Sofia Sophia
    Sophie Stephanie Stephen Steve Steven Stuart Susan Suzanne Tara Taylor Ted Teresa Terry Theresa
    Thomas Tiger Tim Timothy Tina Todd Tom Tommy Tony Tracy Travis Trevor Tyler Vanessa Victor
    Vincent Vladimir Volodymyr Walter Wayne Wendy Will William Zac Zoe
    """
)
# What comes after the given name where a firm is called after a person.
_OF_FIRMS = (
    r"(?:Lewis|Deere|Baker|Cook|Klein|Lauren|Kors|Spade|Choo|Hilfiger|Morris|Ashley|Millen|"
    r"Walters|Schein|Schwab|Marietta|Rowe|Wimpey|Nichols|Norman|Winston|Arden|Kay|Vuitton|Dior|"
    r"Callebaut|Matthews|Daniel['’]s|John['’]s|Mike['’]s|Hancock|Murray|Laing|Menzies|Lobb|"
    r"Wiley|Crane|Company|Group|Inc|Ltd|LLC|Corp|Partners|Capital|Holdings|Motors?|Foods|Bank|"
    r"Air|Energy|Pharma\w*|Health|Tech\w*|Therapeutics|Cards|Pizza|Beauty|Hotels?|AI|Labs?|Street|"
    r"Fisher|Keepers|Hughes|Frost|Fresh|Grill|Perrigo|Madison|Carter|Halpern|Beckham|Tilbury|"
    r"McQueen|Goods|Mellon|Stanley|Sachs|Bros|Brothers|and Sons|& \w+|\w+ (?:& \w+|Group|"
    r"Inc\b|Ltd\b|plc|PLC|Partners|Holdings|Company|Limited|Bank|Corp\w*))"
)
_NAMES = "|".join(sorted(GIVEN_NAMES))
GIVEN = rf"(?-i:(?:{_NAMES})\b)"
# One person: to stand in a veto.
PERSON = rf"(?-i:(?:{_NAMES}) (?!{_OF_FIRMS}\b)(?:[A-Z]\. )?[A-Z][\w’'-]+)"
# To stand in a veto: who sues, wins a prize, goes bankrupt or is charged is one person, or two.
PERSON_OPENS = (
    rf"^[\"“‘']?(?:(?-i:Prince|Princess|King|Queen|Duke|Lord|Lady|Sir|Dame|Dr|Rep|Sen|Gov|"
    rf"Mayor)\.? "
    rf"(?-i:[A-Z])\w+|{PERSON})(?:,? \d\d,)?(?: (?:and|&) {PERSON}| to| is| was| has been| "
    rf"has)? (?:wins?|won|sues?|sued|files?|filed|settles?|pleads?|plead|found|loses?|fined|"
    rf"charged|"
    rf"indicted|appeals?|receives?|honou?red|named|declared|faces?|accused|convicted|gets?|cleared|"
    rf"banned|awarded|ordered|arrested|sentenced|joins?|teams?|partners?|hit|picks?|hacked|"
    rf"reache?s?|"
    rf"agrees?|pays?|breaks?|among|admits?|denies|under|earns?|takes?|launch\w*|sign\w*|ranked|"
    rf"crowned|recogni[sz]ed|voted|collaborat\w*|goes|breached|avoids?)\b"
)
