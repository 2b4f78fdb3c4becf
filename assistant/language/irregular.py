"""Irregular forms, which no stemmer brings back to their base."""

_FORMS = """
    arise arose, become became, begin began begun, bend bent, blow blew, break broke broken, bring brought, build
    built, buy bought, catch caught, child children, choose chose chosen, come came, deal dealt, dig dug, draw drew
    drawn, drive driven drove, eat ate, fall fallen fell, feed fed, feel felt, fight fought, find found, flee fled,
    fly flew flown, freeze froze frozen, get got, give gave given, go gone went, grow grew grown, hear heard, hide
    hid hidden, hold held, keep kept, know knew known, lay laid, lead led, leave left, lend lent, lie lain, life
    lives, lose lost, make made, man men, mean meant, meet met, pay paid, person people, ride ridden rode, ring
    rang, rise risen rose, run ran, say said, see saw seen, seek sought, sell sold, send sent, shake shook, shoot
    shot, show shown, sing sang sung, sink sank, sit sat, sleep slept, speak spoke spoken, spend spent, stand stood,
    steal stole stolen, strike struck, swear swore sworn, sweep swept, take taken took, teach taught, tear tore
    torn, tell told, think thought, throw threw thrown, understand understood, wake woke, wear wore worn, wife
    wives, win won, withdraw withdrawn withdrew, woman women, write written wrote
"""
"""The base, then its forms."""
BASE = {form: base for base, *forms in map(str.split, _FORMS.split(",")) for form in forms}
"""A form in lower case → its base."""
