"""Countries in one word or more, as newspapers call them: what is named so is no person."""

COUNTRIES = frozenset(
    name.replace("_", " ")
    for name in """Afghanistan Albania Algeria America Angola Argentina Armenia Australia Austria Azerbaijan Bahrain
    Bangladesh Belarus Belgium Benin Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria Burundi Cambodia Cameroon
    Canada Chile China Colombia Congo Costa_Rica Croatia Cuba Cyprus Czechia Denmark Djibouti Ecuador Egypt England
    Eritrea Estonia Ethiopia Fiji Finland France Gabon Georgia Germany Ghana Greece Guatemala Guinea Guyana Haiti
    Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan Jordan Kazakhstan Kenya
    Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Madagascar
    Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco
    Mozambique Myanmar Namibia Nepal Netherlands New_Zealand Nicaragua Niger Nigeria North_Korea North_Macedonia Norway
    Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Saudi_Arabia
    Scotland Senegal Serbia Sierra_Leone Singapore Slovakia Slovenia Somalia South_Africa South_Korea South_Sudan Spain
    Sri_Lanka Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Togo Tunisia Turkey
    Turkmenistan UAE UK US USA U.K. U.S. Uganda Ukraine United_Arab_Emirates United_Kingdom United_States Uruguay
    Uzbekistan Vatican Venezuela Vietnam Wales Yemen Zambia Zimbabwe""".split()
)
