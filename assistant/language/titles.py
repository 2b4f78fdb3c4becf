"""Words that say what a person is, beside or instead of a name."""

ROLES = frozenset(
    """adviser advisor ambassador analyst attorney author boss candidate chair chairman chairwoman chancellor chief
    coach commander commissioner congressman congresswoman defendant delegate deputy diplomat director economist
    envoy executive expert general governor head inspector investigator journalist judge lawmaker lawyer leader
    manager mayor minister officer official operator owner politician premier president professor prosecutor
    representative researcher scientist secretary senator sheriff spokesman spokesperson spokeswoman superintendent
    witness whistleblower""".split()
)
TITLES = ROLES | frozenset(
    """mr mrs ms miss dr prof sir dame lord lady sen rep gov gen col capt lt sgt maj judge justice king queen prince
    princess pope bishop former acting interim vice prime foreign defence defense interior finance state""".split()
)
