"""Words of speech and thought: what makes of a verb and its subject somebody's word."""

from __future__ import annotations

import re
from functools import cache

from assistant.ingest.cues import CUES, NOUNS
from assistant.language.irregular import BASE
from assistant.language.words import WORD, stem

_SPEAKING = """address allude answer apologise apologize appeal articulate ask boast brag brief chant chat comment
    communicate confess converse correct counter crow describe detail discuss echo elaborate email exclaim
    explain float gush hint identify imply inform interview intimate introduce invoke issue joke lecture lie
    list mention message misstate mumble murmur muse mutter name narrate nod opine outline paint phrase post
    present prod pronounce put quip quote rant rap react read recite refer relate release report retort retract
    retweet scream share shout shrug signal speak spell submit swear talk testify text thank toast translate
    tweet utter vent voice volunteer vouch warn whisper yell"""
_JUDGING = """abhor admire advocate applaud approve assail attack attribute back backpedal backtrack balk bash bemoan
    berate blast castigate celebrate challenge champion characterise characterize chastise cheer chide commend
    compare complain compliment congratulate contradict contrast credit criticise criticize critique debate
    decry defend deplore deride despise disagree disapprove disavow downplay dub embrace encourage endorse
    espouse extol fault favor favour grumble hail heckle judge justify knock label lambast lambaste lament lash
    laud laugh liken lobby malign mock oppose pan peg pitch plead portray praise preach press pressure promote
    protest push quarrel rail rebuke renounce reprimand repudiate ridicule salute scoff scold scorn skewer slam
    slander slap sneer spar support taunt tout trash trumpet vilify wail welcome"""
_THINKING = """accept agree aim anticipate appear appreciate calculate care conceive concern consider contemplate
    convince count crave decide decline deem desire despise determine disagree discover dislike doubt dread embitter
    envision envy estimate evaluate evince expect fancy feel foresee forget fret grapple guess hate hear
    hesitate ignore imagine infer intend interest interpret irritate judge know learn like loathe look love
    marvel mean object perceive perplex ponder prefer presume puzzle realise realize reckon recognise recognize
    recommend reconsider refuse regard regret rejoice remember reminisce resent resolve respect review rule see
    seek seem sense startle surmise surprise sympathise sympathize toy trust understand view want wish
    worry"""
_NOUNS = """according account admission advice allegation anger answer anxiety apology argument assertion assessment
    assumption assurance attitude belief broadside comment commentary complaint conclusion confession confidence
    consensus conviction criticism critique declaration demand denunciation description desire despair dictum
    disappointment disgust dismay dissent distrust editorial endorsement enthusiasm estimate expectation
    explanation fear forecast frustration gratitude hope idea impression indication insistence interpretation
    interview judgment letter memo misgiving mockery motto narrative notion objection opinion opposition
    perception plea pledge position prediction preference proposal reaction reassurance recollection regret
    remark reminder reminiscence reply response rhetoric rumor rumour scepticism sentiment skepticism slogan
    speech stance statement suggestion suspicion tale testimony theory threat tribute verdict warning word"""
_MINDED = """adamant afraid angry ashamed aware bullish certain clear confident conflicted critical disappointed eager
    frustrated furious glad grateful happy hopeful hostile mindful nervous open optimistic outraged outspoken
    pessimistic proud ready reluctant sad sceptical skeptical sorry sure uncertain unclear unhappy unsure upset
    vocal wary willing"""
_HINDERING = re.compile(
    r"(?:\w+ly\s+|ha[sd]\s+|have\s+)*(?:bann?|barr?|block|halt|hamper|prevent|stop|stymi|thwart)(?:s|ed|ing)\b"
)
"""What keeps somebody from speaking: "blocked efforts to discuss"."""
_MARKS = frozenset(":–—-,")
"""What introduces words without a verb: "Olsen: …"."""


def is_of_speech(cue: str) -> bool:
    """Whether the words of a cue tell of something said or thought: "blasted", "is confident", not "blocked"."""
    if _HINDERING.match(cue.lower()):
        return False
    words = WORD.findall(cue.lower())
    return not words or cue[-1] in _MARKS or any(stem(BASE.get(word, word)) in _stems() for word in words)


@cache
def _stems() -> frozenset[str]:
    listed = " ".join((_SPEAKING, _JUDGING, _THINKING, _NOUNS, _MINDED)).split()
    return frozenset(stem(BASE.get(word, word)) for word in (*listed, *CUES, *NOUNS))
