"""Generic English word lists of the room: no country and no conflict in them."""

MILITARY_NOUNS = frozenset(
    "army troops forces soldiers warplanes warplane jets jet planes helicopters helicopter bombers aircraft bombings bombing "
    "bombardment bombardments shelling artillery airstrikes airstrike strikes strike raids raid regime government authorities "
    "drone drones missile missiles military navy airforce tanks soldier officials minister ministry president aviation".split()
)
MILITARY_LINKS = frozenset(
    """arab regime government military air fighter war special ground state armed army naval rocket foreign defence""".split()
)
"""Words that may stand between a demonym and its military noun."""

BACKING = frozenset("backed supported funded trained sponsored armed supplied equipped financed".split())
"""Second halves of compounds that name a supporter, not the actor."""

QUALIFYING = frozenset(
    "held controlled run led besieged allied aligned linked affiliated occupied owned dominated ruled imposed administered "
    "sieged announced".split()
)
"""Second halves of compounds that qualify what follows."""

GEOGRAPHIC_NOUNS = frozenset(
    "border borders frontier soil territory city town village province capital airport coast side territories region".split()
)
MEDIA_NOUNS = frozenset("tv television media news radio agency channel newspaper broadcaster".split())
LOCATIVE = frozenset("in into inside within near across through via to toward towards at outside throughout around".split())

AREA_NOUNS = frozenset(
    "area areas town towns village villages city cities district districts neighbourhood neighbourhoods neighborhood "
    "neighborhoods part parts side territory territories province provinces suburb suburbs enclave enclaves region regions zone "
    "zones ground land east west north south eastern western northern southern central rural countryside and".split()
)
"""What a side holds, right behind "held"; another side may come first ("front held and army held areas")."""

RECEIVED = frozenset(
    "lose loses lost losing fall falls fell fallen cede cedes ceded ceding surrender surrenders surrendered hand hands handed "
    "handing belong belongs belonged belonging loyal loyalty allied close linked affiliated deliver delivered transfer "
    "transferred".split()
)
"""Words after which "to" tells who gets, owns or speaks, and not where to ("lost the town to Ostria")."""
RECEIVED_WITHIN = 6
"""How many words before the name such a word is looked for."""

AUXILIARIES = frozenset("has have had is was were are will would could did does also and".split())
ACTING_VERBS = frozenset(
    "said says say saying told announced announces denied denies accused accuses warned warns called calls claimed claims "
    "confirmed stated reported insisted insists blamed blames rejected rejects refused demanded demands urged urges vowed "
    "pledged agreed agrees declared declares extended "
    "supports support backs backed sent dispatched launched ordered wants wanted considers regards views "
    "sees condemned denounced maintains hopes failed sought seek seeks intervened threatened promised proposed began signed "
    "expects "
    "provided helped invited responded retaliated deployed not condemns denounces slams slammed hails hailed welcomes welcomed "
    "threatens vows pledges promises proposes refuses orders sends deploys summons summoned protests protested criticises "
    "criticizes criticised criticized decries decried rejects refuted refutes dismissed dismisses "
    "opposes opposed admits admitted acknowledges acknowledged".split()
)
POSSESSED_ACTS = frozenset(
    "support ally allies allied forces troops army backing bombing bombings military intervention proposal role clear position "
    "stance demand government warplanes jets foreign decision offensive strikes consent policy president regime".split()
)
PARTNER_WORDS = frozenset(
    "backed supported agreement agreements deal talks support protector ally allies intervention bombings bombing bombardment "
    "relations regime government loyal allied accord ties negotiations pressure helped sponsored brokered opposed hostile "
    "understanding coordination cooperation urging".split()
)
QUALIFYING_ACTORS = frozenset("backed supported led sponsored brokered allied aligned based".split()) - {"based"}

CIVIL_NOUNS = frozenset(
    "tourists tourist citizens citizen journalists journalist civilians civilian refugees refugee migrants migrant families "
    "family children child nationals passengers pilgrims students student residents villagers businessmen doctors nurses "
    "patients women schoolchildren worshippers".split()
)
"""People whom the adjective of a state or side does not make its forces ("Ostrian tourists left the town")."""
