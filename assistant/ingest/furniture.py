"""The set phrases of web pages: what stands around an article, told by its wording alone.

Each pattern is to match the whole of a line or sentence. They run on hostile text: nothing in them may backtrack
without a bound.
"""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w.’'-]*(?: (?:de|da|del|di|van|von|der|den|al|el|bin|ibn|la|le|[A-Z][\w.’'-]*)){1,4}"
AGENCY = (
    r"(?:AP|AFP|PA|EPA|EFE|dpa|Reuters|Bloomberg|Xinhua|TASS|(?:The )?Associated Press|Getty(?: Images)?|Shutterstock)"
)
PAPER = (
    r"(?:[A-Z][\w.&’'-]* ){0,4}(?:News|Times|Post|Press|Journal|Tribune|Herald|Gazette|Guardian|Desk|Bureau|Agency"
    r"|Service|Staff|Media|Network|Today|Digital|Online|Wire|Daily|Weekly|Review|Mercury|Standard|Echo|Ledger|Observer"
    r"|Chronicle|Courier|Dispatch|Bulletin|Telegraph|Mail|Express|Independent|Star|Sun|Record|Register|Monitor|Globe"
    r"|Reporter|Magazine|Digest|Radio|Broadcasting|Examiner|Inquirer|Argus|Advertiser|Messenger|Sentinel)"
)
ROLE = (
    r"(?:reporter|correspondent|editor|journalist|writer|columnist|producer|contributor|author|blogger|photographer"
    r"|bureau chief|anchor|presenter|host|commentator|critic|fellow|analyst|freelancer)"
)
_SOCIAL = (
    r"(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|pinterest|reddit|tiktok|messenger|flipboard|rss"
    r"|bluesky|threads|mastodon|google news|social media)"
)


_STORIES = (
    r"(?: (?:now|today|for you|top|stor(?:y|ies)|articles?|news|posts?|headlines?|videos?|content|topics?|links?"
    r"|coverage|reading|reads|searches|comments|tags|picks))*+"
)
_PICTURE = r"(?:photo|image|picture|pic|video|illustration|graphic|photograph|credit)s?"
_WAS = r"(?:has|was|is|first|originally|appeared)"
_POSTED = r"(?:\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?\s?[:–—-]? )?"
_LIVE = r"(?:our|the|this) (?:live|rolling) ?(?:blog|coverage|page|report|stream|updates)"
_PUBLISHED = r"\b(?:auto-?generated|edited|published|syndicated|updated|corrected|translated|adapted|appeared|feed)\b"
_BY = r"(?:By|by|BY|Written by|Words by|Story by|Text by|Posted by|Published by|Author:?)"


def _any(patterns: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern a line."""
    return re.compile("|".join(f"(?:{line.strip()})" for line in patterns.strip().splitlines()), flags | re.DOTALL)


SECTION = _any(
    rf"""
    (?:the )?most (?:popular|read|viewed|shared|commented|watched|recent)\b.{{0,30}}
    (?:trending|popular|recommended|suggested|featured|sponsored|promoted|related|recent|(?:our |the )?latest){_STORIES}
    more
    more{_STORIES}
    (?:more|latest) (?:from|in|on|about|by|for|like|to) .{{1,40}}
    (?:things )?you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)\b.{{0,20}}
    (?:don[’']t|do not) miss\b.{{0,20}}
    in case you missed it
    editor(?:[’']?s|s[’'])? (?:picks?|choice)
    top{_STORIES}
    (?:what to )?read (?:next|this next)
    up next|next up|must[ -]reads?
    (?:next|previous|older|newer) (?:article|post|story|page)s?
    (?:from )?(?:around|across) the web
    (?:ads|content) by .{{1,30}}
    (?:paid|partner) (?:content|partner).{{0,20}}
    (?:\d+ )?comments?(?: \(?\d+\)?)?
    (?:leave|post|write|add) a (?:comment|reply)\b.{{0,20}}
    (?:view|show|read) (?:all )?(?:\d+ )?comments
    join the (?:conversation|discussion|debate)
    tags|topics|categories|keywords|filed under|see also
    in this (?:article|story)
    about the (?:author|writer|contributor)s?
    """
)
"""A line that stands over other articles, tags or comments."""

LEFTOVER = _any(
    rf"""
    [-–—\s]*(?:advertisements?|advert|ad|sponsored|promoted)(?:\s*[-–—:(].{{0,30}})?
    (?:story|article) continues (?:below|after).{{0,40}}
    scroll (?:down )?(?:to|for) .{{0,40}}
    continue reading\b.{{0,60}}
    (?:read|see|watch|listen|learn|find out|discover) (?:more|also|next|now|here|live|the full \w+)\b[^.]{{0,120}}
    (?:(?:also )?(?:read|see|watch|listen)|also (?:in|on)){_STORIES}\s*[:|»›>].{{0,160}}
    (?:must read|don[’']t miss|related){_STORIES}\s*[:|»›>].{{0,160}}
    (?:video|photos?|pictures|in pictures|gallery|live|opinion|explained|explainer|analysis|podcast)\s*[:|»›>].{{0,160}}
    (?:click|tap|press) (?:here|on|the)\b.{{0,120}}
    click to tweet
    (?:tags?|topics?|categor(?:y|ies)|filed under|posted in|keywords|sections?|sources?)\s*:.{{0,200}}
    filed under\b.{{0,80}}
    (?:file )?{_PICTURE}(?: (?:credit|source|caption|by|courtesy of|courtesy))*+\s*[:/|].{{0,120}}
    {_PICTURE} (?:source|caption|credit|copyright)s?\b.{{0,160}}
    {_PICTURE} (?:by|courtesy of|via) [^.]{{1,80}}
    .{{1,300}}credit: .{{1,60}}
    file {_PICTURE}\b.{{0,200}}
    \(?{AGENCY}(?: (?:photo|images))?\s*/.{{0,80}}
    .{{0,80}}/\s*{AGENCY}\)?
    \(?(?:©|\(c\)|copyright\b).{{0,200}}
    .{{0,120}}\ball rights reserved\b.{{0,120}}
    (?:{_SOCIAL}[\s,|/·•]*)+
    share(?: (?:this|on|via|with|to)\b.{{0,40}})?
    (?:\d+ )?shares?|tweet|pin it|copy link|bookmark
    (?:print|e-?mail|save)(?: this.{{0,20}})?
    (?:skip|back|jump|return|go) to .{{1,30}}
    menu|search|home(?:page)?|close|loading\b.{{0,10}}
    (?:show|load|view|see) (?:more|all|less)\b.{{0,30}}
    (?:log|sign)[ -](?:in|out|up)|subscribe(?: now)?|register|my account|newsletters?
    (?:follow|contact|about|advertise)(?: with)?(?: us)?|careers|site ?map
    (?:privacy|cookies?)(?: (?:policy|notice|settings|preferences))?|accept(?: all)?(?: cookies)?
    terms(?: (?:of (?:use|service)|(?:and|&) conditions))?
    listen to (?:this )?(?:article|story)\b.{{0,30}}|play (?:video|audio).{{0,20}}
    \d+ (?:photos|images|videos|slides|likes?|views?)\b.{{0,20}}
    (?:#\w+[\s,]*)+|https?://\S+|[_*=~•·–—\s-]+
    [\w.+-]{{1,80}}@[\w.-]{{1,80}}|@\w+
    """
)
"""A line, without the end of a sentence, that is no part of an article."""

_DATED = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|today|yesterday|ago|read"
    r"|published|updated|posted|modified|[ap]\.?m\.?|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d\d:\d\d"
)
_AND_SO_ON = (
    r"last|first|originally|created|edited|date|at|on|a|an|of|the|by|\d[\d:.]*(?:st|nd|rd|th|h|[ap]\.?m\.?)?|gmt|utc|bst|ist"
    r"|[ecmp][sd]?t|cet|cest|seconds?|secs?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?|reading|time"
)
DATE_LINE = re.compile(
    rf"(?=(?:(?>(?:{_DATED}|{_AND_SO_ON})(?![^\W\d_]))[\s,.:;|•·()/–—-]*+)++\Z)"
    rf"(?=.*(?<![^\W\d_])(?:{_DATED})(?!\w))(?=.*\d|.*day).*",
    re.IGNORECASE | re.DOTALL,
)
"""A line of dates, times and how long the reading takes."""

BYLINE = _any(
    rf"""
    {_BY}\s+{_NAME}(?:(?:,| and| &| in| for| with| at| \|).{{1,80}})?
    {_BY}\s+[A-Z][^.!?]{{1,60}}
    {_NAME},? (?:(?:for|at|of|in) )?(?:{AGENCY}|{PAPER})
    {_NAME}(?:,| \|| [-–—]) .{{0,30}}\b(?:(?i:{ROLE})|{AGENCY})\b.{{0,40}}
    {_NAME}\s*[-–—|•·,]\s.{{0,30}}\b(?:19|20)\d\d\b.{{0,30}}
    {AGENCY}|(?:Staff|Web) (?:Reporter|Writer|Report|Desk|Correspondent)s?|(?:News|Web|Online) Desk
    """,
    flags=re.NOFLAG,
)
"""A line, without the end of a sentence, that names who wrote the article."""

STAFF = _any(
    r"""
    \(?(?:additional )?(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translated|produced) by .{1,300}
    .{0,200}\bcontributed (?:to this (?:report|story|article)|reporting)\b.{0,40}
    """
)
"""A line or sentence that names who worked on the article."""

BIOGRAPHY = re.compile(
    rf"(?P<name>{_NAME}),? "
    rf"(?:(?P<role>(?:is|has been) [^.;]{{0,100}}?\b{ROLE}\b)"
    r"|covers |writes (?:about|for|on) |reports (?:on|for|from) )"
)
"""How the first sentence of an author box begins."""

PLEA = _any(
    rf"""
    (?:sign up|subscribe|register|join|get|receive)\b[^“”"]{{0,120}}\b(?:newsletters?|inbox|subscriptions?|alerts)\b.*
    (?:subscribe to|join us on|join our) .*
    follow\b[^“”"]{{0,120}}\b(?:on|at|via)\b[^“”"]{{0,20}}\b{_SOCIAL}\b.*
    (?:find|follow|read|see|view|watch)\b[^“”"]{{0,80}}\bhere\W{{0,3}}
    (?:good (?:morning|afternoon|evening)|hello|hi)\b[^“”".]{{0,60}}\W{{0,3}}
    [^“”"]{{0,60}}\b(?:I|we)(?:[’'](?:m|re|ll)| will| am| are)\b[^“”"]{{0,40}}\b(?:live[- ]?)?blogging\b.*
    if you(?:[’']re| are) (?:reading|viewing|watching)\b.*
    (?:thanks|thank you) to (?-i:{_NAME}) for \w+ing\b.*
    (?:find|like|connect with) us\b[^“”"]{{0,60}}\b{_SOCIAL}\b.*
    find [^“”"]{{1,40}} on {_SOCIAL}(?: (?:and|or|&) {_SOCIAL})?\W*
    (?:click|tap) (?:here|on this|the link)\b.*
    read (?:the (?:rest|full|original|entire|whole)\b[^“”"]{{0,60}}|more) (?:here|at|on|about|from|in)\b[^“”"]{{0,60}}
    (?:also read|read (?:more|also|next)|see (?:more|also)|related|must read)\s*[:|].*
    (?:have|got|do you have) (?:a (?:news )?(?:tip|story|question)|something to say)\b.*
    (?:send|e-?mail) (?:us|your|tips)\b.*
    (?:to contact|contact) (?:the (?:reporter|author|editor|writer)|us)\b.*
    (?:reach|contact|write|e-?mail)\b.*@.*
    .*\b(?:can|may) be reached\b.*@.*
    (?:if you (?:enjoyed|liked) this|did you enjoy this|(?:thank you|thanks) for (?:reading|subscribing|signing))\b.*
    support (?:our|independent|quality|local) journalism\b.*
    (?:become|already) a (?:member|subscriber|supporter)\b.*
    (?:we|this (?:site|website|page)) uses? cookies\b.*
    by \w+ing\b.*\byou (?:agree|accept|consent)\b.*
    (?:please )?(?:enable|turn on) (?:javascript|cookies)\b.*
    your (?:browser|e-?mail address|subscription)\b.*
    (?:follow|read|see|find|visit|watch)\b[^“”"]{{0,120}}\bhttps?://.*
    download (?:our|the)\b.{{0,60}}\bapp\b.*
    watch the (?:full )?video\b.*
    [(\[]?this (?:story|article|post|column|piece|content|interview) {_WAS}\b.*{_PUBLISHED}.*
    (?:copyright )?(?:\(c\)|©).*|copyright\b.{{0,40}}\b(?:19|20)\d\d\b.*
    .*\ball rights reserved\b.*
    (?:the|this) material may not be\b.*
    (?:the )?(?:views|opinions) expressed (?:in|by|here)\b.*
    (?:disclaimer|disclosure|(?:editor|publisher)[’']s note)\s*:.*
    was this (?:article|story|page)\b.*|donate\b.{{0,60}}
    file (?:photo|[-–—]).*
    {_POSTED}(?:we|i)(?:[’'](?:re|ll|m)| are| am| will)\b[^“”"]{{0,60}}\b{_LIVE}\b.*
    {_POSTED}(?:that[’']s|this is) (?:all|it) (?:from (?:us|me)|for (?:now|today|tonight))\b.*
    {_POSTED}(?:welcome (?:back )?to|thank(?:s| you) for (?:following|joining us for)) {_LIVE}\b.*
    {_POSTED}{_LIVE}\b[^“”"]{{0,60}}\b(?:ends?|ended|closed|closing|finished|continues?|over)\b.*
    (?:follow|you can (?:follow|read|catch up|watch))\b[^“”"]{{0,100}}\b{_LIVE}\b.*
    error:? content is protected.*
    (?:last |first |originally )?(?:updated|published|posted) (?:at|on|:) .{{1,40}}
    """
)
"""A sentence that speaks to the reader, and not of the news."""

ATTRIBUTED = re.compile(
    r".*[,”\"’] (?:\S+ ){1,6}(?:said|says|told|added|wrote|ruled|argued|claimed|heard)\b.{0,40}", re.DOTALL
)
"""A sentence that is somebody's word, and so is no plea."""

CREDITED = re.compile(
    rf".*[(\[](?:{AGENCY}(?: (?i:photo|images))?\s*/"
    rf"|(?i:{_PICTURE}|source)(?: (?i:by|credit|source))*(?:\s*:|(?<=by)\s)|(?i:(?:photo |image )?courtesy of) )"
    r"[^()\[\]]{0,80}[)\]]\.?",
    re.DOTALL,
)
"""A caption: it ends with who took the picture."""
