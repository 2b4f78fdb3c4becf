"""Full stops that end no sentence in languages other than English: of abbreviations, ordinals and days of a month."""

from __future__ import annotations

import re

from assistant.ingest.language_id import FUNCTION_WORDS


def _sets(words: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(listed.split()) for language, listed in words.items()}


_NONE: frozenset[str] = frozenset()
_BEFORE_NAMES = _sets(
    {
        "cs": "bc doc gen ing judr kpt mgr mudr např nám phdr plk pplk prof rndr sv tj tzv tř ul",
        "da": "adv dr fr frk hr prof",
        "de": "bspw bzw ca dipl dr einschl evtl exkl frl geb gest ggf hr inkl ing jur lt med phil prof sog vgl zzgl",
        "es": "avda dña dra EE gral ing lic mons prof profa sra sres srta",
        "fr": "av bd MM Me Mgr",
        "hu": "dr gen id ifj pl prof ún özv",
        "id": "gg hj ir jend jl kol",
        "it": "arch avv cap col dott gen geom ing mons on prof rag sen sig sig.ra",
        "nl": "bijv dhr dr drs ing ir jhr mevr mr mw prof",
        "no": "adv dr fr frk hr prof",
        "pl": "abp al bp gen hab im inż kpt ks m.in mgr mjr np os pl por ppłk prof płk red tj tzn tzw ul św",
        "pt": "av cel dra eng exmo prof profa sra",
        "ro": "av bd col dl dr gen ing jud prof str",
        "ru": "акад ген гор им пер пл проф просп св ул",
        "sv": "dr fr hr prof",
        "tr": "alb av cad doç mah prof sn sok yrd",
        "uk": "акад вул ген пл пров проф просп св ім",
    }
)
"""Language → what is said before a name or a noun; a capital only where it stands here may be one there."""
_BEFORE_FIGURES = _sets(
    {
        "cs": "cca odst str tel č čl čp",
        "da": "ca kl mia mio nr tlf",
        "de": "abs anm bd hausnr kap nr rn str tel ziff",
        "es": "aprox núm pág tel",
        "fr": "chap env tél",
        "hu": "kb sz tel",
        "id": "hlm tel tgl",
        "it": "cap pag tel",
        "nl": "ca blz nr tel",
        "no": "ca kl nr tlf",
        "pl": "godz nr ok poz str tel ust",
        "pt": "aprox núm pág tel",
        "ro": "alin cca nr tel",
        "ru": "ок рис ст стр тел",
        "sv": "ca kl nr tel",
        "tr": "tel",
        "uk": "рис ст стор тел",
    }
)
_GERMAN_AMOUNTS = frozenset("mill mio mrd tsd".split())
_GERMAN_ORDINAL = re.compile(
    r"\b(?:a[mn]s?|beim|d(?:as|e[mnrs]|ie)|im|jede[mnrs]?|seit|vo[mn]|zu[mr]|(?:[dms]ein|ihr|unser)e?[mnrs]?)\s+"
    r"(?:\d{1,3}|[IVX]{1,5})\Z",
    re.IGNORECASE,
)
_GERMAN_OPENERS = frozenset(
    """aber allerdings als am an außerdem bei bis bisher dabei daher damit danach dann darauf dennoch deshalb dies diese
    dieser dieses doch dort er es gegen gestern heute hier hinter ich ihr ihre im jedoch jetzt keine man nach nachdem
    noch nun nur ob obwohl oder seine seit seitdem sie so sowohl trotz um unter vor was weil wenn wer wie wir wo während
    zudem zum zunächst zur zuvor zwar über""".split()
)
"""What a sentence begins with and no noun phrase does, beside the function words."""
_MONTHS = """january february march april may june july august september october november december
    januar jänner februar feber märz mai juni juli oktober dezember
    januari februari maart mei augustus maj marts mars februari desember augusti
    janvier février avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    ledna února března dubna května června července srpna září října listopadu prosince
    januára februára apríla mája júna júla augusta septembra októbra novembra decembra
    januarja februarja aprila junija julija avgusta oktobra januara februara juna jula
    siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga studenog prosinca
    január február március április május június július augusztus szeptember október
    ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
    tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    marraskuuta joulukuuta jaanuar veebruar märts aprill juuni juuli oktoober detsember
    ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık""".split()
_SHORT_MONTHS = "jan feb mär mar apr mai maj jun jul aug sep sept okt oct nov dez dec des".split()
_DAY = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\Z")
_IN_MONTH = re.compile(
    rf"(?:(?:{'|'.join(sorted(set(_MONTHS), key=len, reverse=True))})\b|(?:{'|'.join(_SHORT_MONTHS)})\.)", re.IGNORECASE
)
_DATE_IN_DIGITS = re.compile(
    r"(?<!\d)(?:\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d|(?:19|20)\d\d\.\s?\d{1,2}\.\s?\d{1,2})(?!\d)"
)
_LAST_WORD = re.compile(r"[^\s\"'’“‘«„(\[/—–-]*\Z")
_FIRST_WORD = re.compile(r"\w*")


def goes_on(language: str | None, before: str, after: str) -> bool:
    """Whether a sentence in `language`, an ISO 639-1 code, goes on behind `before`, a full stop and white space."""
    if _DAY.search(before) and _IN_MONTH.match(after):
        return True
    if any(date.start() < len(before) < date.end() for date in _DATE_IN_DIGITS.finditer(f"{before}. {after}")):
        return True
    code = language or ""
    last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    word, following = last[0] if last else "", first[0] if first else ""
    if not _BEFORE_NAMES.get(code, _NONE).isdisjoint([word, word.lower()]):
        return True
    if following[:1].isdigit():
        street = "str" if word.endswith("str") else word  # "Hauptstr. 5"
        return word.lower() in _SHORT_MONTHS or street.lower() in _BEFORE_FIGURES.get(code, _NONE)
    if code != "de" or following.lower() in _GERMAN_OPENERS | FUNCTION_WORDS["de"]:
        return False
    return word.lower() in _GERMAN_AMOUNTS or _GERMAN_ORDINAL.search(before) is not None
