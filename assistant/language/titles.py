"""Words that say what a person is, beside or instead of a name."""

ROLES = frozenset(
    """adviser advisor ambassador analyst attorney auditor author barrister boss candidate chair chairman chairwoman
    chancellor chief coach commander commissioner congressman congresswoman constable coroner councillor curator
    defendant delegate deputy detective diplomat director economist editor engineer envoy executive expert founder
    general governor head inspector investigator journalist judge lawmaker lawyer leader manager mayor minister
    negotiator nominee officer official operator owner politician pollster premier president professor prosecutor
    representative researcher scientist secretary senator sheriff solicitor speaker spokesman spokesperson
    spokeswoman strategist superintendent treasurer whip witness whistleblower""".split()
)
HONORIFICS = frozenset(
    """mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col capt lt sgt maj adm cmdr supt rev justice king
    queen prince princess pope bishop""".split()
)
TITLES = (
    ROLES
    | HONORIFICS
    | frozenset("former acting interim vice prime foreign defence defense interior finance state".split())
)

EPITHETS = frozenset(
    """activist actor actress ambassador analyst architect artist athlete author billionaire biologist blogger
    businessman businesswoman campaigner candidate challenger columnist comedian congressman congresswoman consultant
    contender defendant defender diplomat economist engineer entrepreneur envoy epidemiologist expert frontrunner
    geologist glaciologist goalkeeper historian inventor investor journalist lawmaker lobbyist meteorologist
    midfielder millionaire mogul musician neurosurgeon nominee novelist philosopher photographer physicist pilot
    playwright politician pollster professor psychologist publisher researcher scholar scientist senator singer
    sociologist strategist striker surgeon tycoon whistleblower winger writer""".split()
)
"""What an article calls somebody it has named, to vary; "the judge" is as often somebody new."""

PERSON_NOUNS = (
    ROLES
    | EPITHETS
    | frozenset(
        """accountant agent aide ally anchor archbishop assistant banker brother captain cardinal chairperson chemist
        clerk colleague commentator contractor correspondent councilman councilwoman counsel
        criminologist critic daughter dealer developer doctor donor driver farmer father firefighter fisherman guard
        headteacher host husband insider lecturer magistrate man member moderator mother neighbor neighbour nurse
        ombudsman organiser organizer parent passenger pastor patient person physician player policeman policewoman
        priest principal producer psychiatrist pundit rapporteur registrar reporter resident retiree rival sailor
        salesman sergeant shareholder sister skipper socialist soldier son source statistician steward student
        suspect supporter survivor teacher technician tenant trader trainer undersecretary veteran victim viewer
        villager volunteer voter wife woman worker""".split()
    )
)
"""Nouns for what one person is."""

PORTFOLIOS = frozenset(
    """agriculture culture defence defense deputy economy education employment energy environment finance fisheries
    foreign health home housing industry interior justice labor labour police prime science trade transport treasury
    vice""".split()
)
"""What tells one office from another: "the foreign minister" is not the "Transport Minister"."""

ALIKE = tuple(
    frozenset(group.split())
    for group in (
        "ambassador envoy diplomat representative delegate",
        "boss chief director executive head leader manager",
        "boss chair chairman chairwoman executive president",
        "leader president",
        "spokesman spokeswoman spokesperson",
        "lawmaker senator congressman congresswoman representative",
        "politician senator",
        "politician governor",
        "politician minister",
        "politician mayor",
        "politician lawmaker",
        "lawyer attorney barrister solicitor counsel",
        "researcher professor scientist expert analyst economist physicist biologist geologist glaciologist prof",
        "minister secretary",
        "judge magistrate justice",
        "reporter journalist correspondent editor columnist",
        "doctor physician surgeon dr",
        "officer policeman policewoman constable sergeant inspector superintendent detective",
        "father mother parent",
    )
)
"""Roles that may be two words for one person's."""

OPPOSED = tuple(frozenset(group.split()) for group in ("elder older younger", "first second third fourth"))
"""What tells two of one role apart: "the elder brother" is not the "younger brother"."""

VAGUE = frozenset(
    "acting former incoming interim late long-serving longtime new old outgoing retired senior then top veteran".split()
)
"""What may be said of any role: "the veteran diplomat" may be the "envoy", "the band leader" no "president"."""

FEMALE = frozenset(
    """she her hers herself ms mrs miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman
    councilwoman policewoman actress mother wife daughter sister woman""".split()
)
MALE = frozenset(
    """he him his himself mr sir lord king prince spokesman chairman congressman businessman councilman policeman pope
    father husband son brother man""".split()
)
