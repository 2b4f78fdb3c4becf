"""Irregular forms, which no stemmer brings back to their base."""

_FORMS = """
    arise arose, beat beaten, become became, begin began begun, bend bent, bite bit bitten, blow blew, break broke
    broken, bring brought, build built, buy bought, catch caught, child children, choose chose chosen, come came,
    deal dealt, dig dug, draw drew drawn, drink drank drunk, drive driven drove, eat ate, fall fallen fell, feed
    fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, foresee foresaw
    foreseen, forget forgot forgotten, freeze froze frozen, get got, give gave given, go gone went, grow grew grown,
    hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known, lay laid, lead led, leave left,
    lend lent, lie lain, life lives, lose lost, make made, man men, mean meant, meet met, overcome overcame,
    overtake overtaken overtook, overthrow overthrew overthrown, pay paid, person people, rebuild rebuilt, ride
    ridden rode, ring rang rung, rise risen rose, run ran, say said, see saw seen, seek sought, sell sold, send
    sent, shake shook, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk,
    sit sat, sleep slept, slide slid, speak spoke spoken, spend spent, spring sprang sprung, stand stood, steal
    stole stolen, stick stuck, strike struck, swear swore sworn, sweep swept, swim swam swum, take taken took, teach
    taught, tear tore torn, tell told, think thought, throw threw thrown, undergo undergone underwent, understand
    understood, undertake undertaken undertook, uphold upheld, wake woke, wear wore worn, wife wives, win won,
    withdraw withdrawn withdrew, withhold withheld, woman women, write written wrote
"""
"""The base, then its forms."""
BE = frozenset("is are was were be been being".split())
"""The forms of "to be" in the third person."""
BASE = {form: base for base, *forms in map(str.split, _FORMS.split(",")) for form in forms}
"""A form in lower case → its base."""
