"""A company that is fined, sued, probed, licensed, or recalls what it sold."""

from tests.rules.grids import COMPANIES

SUBJECTS = COMPANIES
TEMPLATES = ("{subject} {verb}{tail}",)
VERBS = (
    "fined $40m by FTC",
    "has been fined €120 million over data breach",
    "hit with $40m fine",
    "faces antitrust probe",
    "faces lawsuit over price fixing",
    "under investigation over privacy violations",
    "under SEC investigation",
    "sued over patent infringement",
    "is being sued by shareholders",
    "accused of price fixing",
    "to pay $40m to settle lawsuit",
    "to pay €120 million over money laundering failings",
    "agrees to $40m settlement",
    "reaches settlement with regulator",
    "settles with FTC for $40m",
    "recalls 40,000 heaters over fire risk",
    "to recall 90,000 vehicles",
    "secures banking licence",
    "wins FDA approval for drug",
    "ordered to pay $40m",
    "pleads guilty to bribery",
    "loses appeal against $40m fine",
    "challenges EU ruling",
    "shares fall on antitrust probe",
    "licence revoked by central bank",
    "receives subpoena",
    "gets warning letter from FDA",
    "granted orphan drug designation",
    "wins appeal against tax ruling",
    "signs consent decree",
    "admits overcharging customers",
    "gets court approval for merger",
)
TAILS = ("", " – Reuters", ", sources say")
SILENT = (
    "{subject} to pay $40m for data centre site",
    "{subject} to pay $3bn over five years for gas",
    "{subject} faces price pressure",
    "{subject} shares jump on US drug trial data",
    "{subject} launches fraud detection tool",
    "Law firm investigates {subject} on behalf of investors",
    "Lawmakers urge FTC to investigate {subject}",
    "{subject} urges regulators to act",
    "{subject} wins court approval for restructuring plan",
    "Lawyer who once worked for {subject} charged with theft",
)
