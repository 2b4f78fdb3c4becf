"""States, provinces and parts of the world: what is named so is no person and no body."""

REGIONS = frozenset(
    name.replace("_", " ")
    for name in """Africa Alabama Alaska Alberta Antarctica Arizona Arkansas Asia Bavaria British_Columbia California
    Catalonia Central_America Chechnya Colorado Connecticut Crimea Delaware District_of_Columbia East_Africa
    Eastern_Europe Europe Flanders Florida Gaza Hawaii Hong_Kong Idaho Illinois Indiana Iowa Kansas Kashmir Kentucky
    Kurdistan Latin_America Louisiana Maine Manitoba Maryland Massachusetts Michigan Middle_East Minnesota Mississippi
    Missouri Montana Nebraska Nevada New_Brunswick Newfoundland New_Hampshire New_Jersey New_Mexico New_South_Wales
    New_York North_America North_Africa North_Carolina North_Dakota Northern_Ireland Northern_Territory Nova_Scotia
    Ohio Oklahoma Ontario Oregon Pennsylvania Puerto_Rico Quebec Queensland Rhode_Island Saskatchewan Scandinavia
    Siberia Sicily South_America South_Asia South_Australia South_Carolina South_Dakota Southeast_Asia Tasmania
    Tennessee Texas Tibet Tuscany Utah Vermont Victoria Virginia West_Africa West_Bank Western_Australia
    Western_Europe West_Virginia Wisconsin Wyoming Yorkshire""".split()
)
