"""Why a bare name needs a second cue, and how its account spells it: bits of an entry's `doubt`."""

WORD = 1  # an ordinary word, or one short token: needs a company's context
PERSON = 2  # a person's or place's name: needs a context that only companies have
SHARED = 4  # borne by several accounts: needs something of this account's own
IN_CAPITALS = 8  # spelled in capitals: another spelling is another word
IN_SMALL = 16  # spelled small ("adidas"): small letters in a text count
BLOCKS = 32  # a negative alias: what it covers is not this account
PUNCTUATED = 64  # has marks between its words that end a name elsewhere ("Yahoo! Japan")
SHORTENED = 256  # not the whole name, which says what the company does: needs talk of business
COINED = 128  # spelled as no word and no person is: several words, or capitals and digits inside
