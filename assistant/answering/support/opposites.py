"""Words that say the opposite of each other."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from assistant.answering.support.tokens import root

_PAIRS = """\
rise gain grow increase climb jump surge soar up raise strengthen expand\
/fall drop decline decrease sink plunge slip down lower shrink weaken cut reduce lose shed tumble slump
more/fewer less
will would/may might could
most/fewest least
high higher highest/low lower lowest
above over/below under
before/after
win victory winner/lose loss defeat loser
support back favour favor endorse approve/oppose reject
accept agree approve/reject refuse decline
allow permit/ban forbid prohibit
confirm admit acknowledge/deny denial
succeed success successful/fail failure unsuccessful
legal lawful/illegal unlawful
likely/unlikely
possible/impossible
able/unable
guilty convict/innocent acquit
good better best/bad worse worst
strong stronger strongest/weak weaker weakest
first/last
large largest larger big bigger biggest/small smaller smallest
open/close shut
begin start/end stop finish
arrive/leave
buy/sell
enter join/leave quit exit
safe/unsafe dangerous
true/false untrue
always/never
alive/dead
love/hate
praise/criticize criticise condemn
hire/fire
early earlier/late later
long longer/short shorter
old older oldest/young younger youngest
north/south
east/west
left/right
public/private
same/different
inside/outside
majority/minority
widen broaden/narrow
accelerate quicken/slow decelerate
tighten toughen harden/loosen ease relax soften
boost promote/cut curb
advance/retreat
profit surplus/loss deficit
double/halve
arrest jail imprison detain/release free
arrival/departure
build create/destroy demolish
remember/forget
friendly/hostile
cheap cheaper/expensive costly dear
unite/divide split
welcome/condemn reject
join/leave
appoint hire/dismiss fire sack
optimism/pessimism
victory/defeat
innocence/guilt
strength/weakness
hawkish/dovish
major/minor
over/under
positive/negative
import/export
optimistic/pessimistic
improve/worsen deteriorate
encourage/discourage
attack/defend
present/absent
popular/unpopular
fair/unfair
married/unmarried
upper/lower
maximum/minimum
ahead/behind
many/few
rich/poor
full/empty""".split("\n")


_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non")


def contraries(word: str) -> frozenset[str]:
    """Roots of what says the opposite of the root `word`."""
    prefixed = {prefix + word for prefix in _PREFIXES if len(word) > 3}
    bare = {
        word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix) and len(word) > len(prefix) + 3
    }
    return _opposites().get(word, frozenset()) | prefixed | bare


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """Root → roots of the words that say the opposite."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in _PAIRS:
        one, other = ({root(word) for word in side.split()} for side in pair.split("/"))
        for word in one:
            found[word] |= other - one
        for word in other:
            found[word] |= one - other
    return {word: frozenset(others) for word, others in found.items()}
