"""Generic English word lists of the room: no country and no conflict in them."""

MILITARY_NOUNS = frozenset(
    "army troops forces soldiers warplanes warplane jets jet planes helicopters helicopter bombers aircraft bombings bombing "
    "bombardment bombardments shelling artillery airstrikes airstrike strikes strike raids raid regime government authorities "
    "military navy airforce tanks soldier officials minister ministry president aviation".split()
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
    "criticizes criticised criticized decries decried rejects opposes opposed admits admitted acknowledges acknowledged".split()
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
