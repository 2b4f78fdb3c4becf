"""Cities and houses that stand for a country: "Moscow rejected the charge"."""

_PAIRS = """Abuja Nigeria Algiers Algeria Ankara Turkey Athens Greece Baghdad Iraq Baku Azerbaijan Bangkok Thailand
    Beijing China Beirut Lebanon Belgrade Serbia Berlin Germany Bern Switzerland Bogota Colombia Brasilia Brazil
    Bratislava Slovakia Bucharest Romania Budapest Hungary Cairo Egypt Canberra Australia Caracas Venezuela Chisinau
    Moldova Copenhagen Denmark Damascus Syria Delhi India Dhaka Bangladesh Doha Qatar Dublin Ireland Hanoi Vietnam
    Harare Zimbabwe Havana Cuba Helsinki Finland Islamabad Pakistan Jakarta Indonesia Jerusalem Israel Kabul
    Afghanistan Khartoum Sudan Kiev Ukraine Kigali Rwanda Kinshasa Congo Kremlin Russia Kyiv Ukraine Lima Peru Lisbon
    Portugal London UK Madrid Spain Manila Philippines Minsk Belarus Moscow Russia Nairobi Kenya Nicosia Cyprus Oslo
    Norway Ottawa Canada Paris France Pentagon US Prague Czechia Pretoria South_Africa Pyongyang North_Korea Quito
    Ecuador Rabat Morocco Riga Latvia Riyadh Saudi_Arabia Rome Italy Santiago Chile Sarajevo Bosnia Seoul South_Korea
    Sofia Bulgaria Stockholm Sweden Tallinn Estonia Tbilisi Georgia Tehran Iran Tokyo Japan Tripoli Libya Tunis Tunisia
    Vienna Austria Vilnius Lithuania Warsaw Poland Washington US Yerevan Armenia Zagreb Croatia""".split()

STANDS_FOR = {city: country.replace("_", " ") for city, country in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)}
