"""Words that say what a person is, beside or instead of a name."""

ROLES = frozenset(
    """adviser advisor ambassador analyst attorney auditor author barrister boss candidate chair chairman chairwoman
    chancellor chief coach commander commissioner congressman congresswoman constable coroner councillor curator
    defendant delegate deputy detective diplomat director economist editor engineer envoy executive expert founder
    general governor head inspector investigator journalist judge lawmaker lawyer leader manager mayor minister
    negotiator nominee officer official operator owner politician pollster premier president professor prosecutor
    representative researcher scientist secretary senator sheriff solicitor speaker spokesman spokesperson spokeswoman
    strategist superintendent treasurer witness whistleblower""".split()
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
PERSON_NOUNS = ROLES | frozenset(
    """activist actor actress agent aide ally anchor archbishop architect artist athlete banker biologist blogger
    brother businessman businesswoman campaigner captain cardinal challenger chairperson chemist clerk accountant headteacher co-author
    co-founder colleague columnist comedian consultant contractor correspondent councilman councilwoman counsel
    criminologist critic defender developer doctor donor driver entrepreneur epidemiologist
    farmer father fellow firefighter fisherman frontrunner geologist glaciologist goalkeeper guard historian host husband
    insider investor lecturer lobbyist magistrate man member meteorologist midfielder moderator mogul mother
    musician neighbor neighbour neurosurgeon nurse ombudsman organiser organizer parent passenger pastor patient person
    philosopher photographer physician physicist pilot player policeman policewoman priest principal producer
    psychiatrist psychologist pundit rapporteur registrar reporter resident retiree rival sailor salesman scholar
    sergeant shareholder singer sister skipper socialist sociologist soldier son source statistician steward striker
    student supporter surgeon survivor teacher technician tenant trader trainer undersecretary veteran victim
    viewer villager volunteer voter wife winger woman worker writer""".split()
)
"""Nouns for what one person is; "the" before one may stand for somebody named."""

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
        "chief head director boss executive leader manager chairman chairwoman chair president",
        "spokesman spokeswoman spokesperson",
        "lawmaker senator congressman congresswoman representative politician sen rep",
        "lawyer attorney barrister solicitor counsel",
        "researcher professor scientist expert analyst economist physicist biologist geologist glaciologist prof",
        "minister secretary politician",
        "judge magistrate justice",
        "reporter journalist correspondent editor columnist",
        "doctor physician surgeon dr",
        "officer policeman policewoman constable sergeant inspector superintendent detective",
        "father mother parent",
    )
)
"""Roles that may be two words for one person's."""

FEMALE = frozenset(
    """she her hers herself ms mrs miss dame lady queen princess spokeswoman chairwoman congresswoman businesswoman
    councilwoman policewoman actress mother wife daughter sister woman""".split()
)
MALE = frozenset(
    """he him his himself mr sir lord king prince spokesman chairman congressman businessman councilman policeman pope
    father husband son brother man""".split()
)
