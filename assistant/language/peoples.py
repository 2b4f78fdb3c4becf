"""Peoples whose name is not that of their country with another ending."""

_PAIRS = """afghan afghanistan argentine argentina belgian belgium burmese burma croat croatia cypriot cyprus
    danish denmark dutch netherlands english england filipino philippines finnish finland french france
    german germany greek greece icelandic iceland irish ireland kazakh kazakhstan lebanese lebanon
    norwegian norway peruvian peru polish poland portuguese portugal scottish scotland serb serbia
    slovak slovakia spanish spain swiss switzerland thai thailand turkish turkey uzbek uzbekistan welsh wales""".split()

COUNTRY_OF: dict[str, str] = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
"""Country by people, both in lower case."""
