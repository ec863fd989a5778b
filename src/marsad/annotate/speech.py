"""Generic English words of reported speech: verbs that attribute, nouns that name a kind of speaker, and what they imply."""

from marsad.model import SourceType

SAYING = frozenset(
    """said say says saying told tell tells reported report reports announced announces add added adds confirmed confirms
    claimed claim claims denied denies warned warns stated states declared declares insisted insists acknowledged
    acknowledges admitted admits noted notes explained explains argued argues alleged alleges accused accuses estimated
    estimates revealed reveals described describes asked tweeted wrote writes suggested suggests stressed stresses urged
    urges vowed vows condemned condemns emphasized emphasised emphasizes reiterated reiterates recounted replied responded
    countered concluded predicted complained conceded testified commented remarked recalled maintained maintains asserted
    asserts contended observed indicated indicates disclosed gave gives estimate confirm deny accuse announce acknowledge
    clarified elaborated registered verified tallied ruled put puts affirmed affirms underlined lamented cautioned
    documented recorded counted informed pledged promised proclaimed broadcast blamed blames rejected demanded called
    calls believes believe believed thinks think thought hopes hoped expects expected expressed feels knows knew agreed
    agrees considers considered criticized criticised praised dismissed disputed refused suspects suspect fears feared
    wants wanted plans planned intends intended wonders wondered worried worries quipped joked boasted touted tweets shows
    showed found finds decided decides realized understands sees argue insist suggest note warn explain continued
    questioned questions mentioned mentions proposed proposes plan charges promises pledges refuses""".split()
)
"""Finite verbs whose subject is the source of what follows or precedes."""

COUNTING = frozenset("put puts putting gave gives raised raises raising revised revises revising updated updates".split())
"""Verbs that attribute with a toll ("raised the toll to 60", "putting the number at 12")."""

SEEING = frozenset("saw witnessed".split())
"""Verbs that attribute where a reporter is the subject ("a photographer saw three bodies")."""

REPORTERS = frozenset("correspondent correspondents reporter reporters journalist journalists photographer photographers".split())
"""Those who tell what they saw themselves."""

SMALL = frozenset("four five six seven eight nine ten eleven twelve dozens scores hundreds thousands".split())
"""Numbers that open a phrase of their own and are no determiners of speakers."""

CORE_SAYING = frozenset(
    """said says say told reported reports announced added adds confirmed claimed claims denied warned warns stated declared
    insisted acknowledged admitted noted notes explained argued argues alleged accused estimated revealed stressed wrote
    writes tweeted replied countered testified asserted affirmed suggested reiterated emphasized predicted asked concluded
    recalled quipped cautioned continued""".split()
)
"""The verbs that may follow or precede a quotation with their subject behind them ("... ," said the mayor)."""

EVIDENTIAL = frozenset(
    """shows showed show found finds sees realized understands indicates indicated suggests suggest suggested maintains
    maintained""".split()
)
"""Verbs of sources that are documents ("the poll showed"), which with other subjects tell of something else."""

INTENT = frozenset(
    """wants wanted want plans planned plan intends intended hopes hoped expects expected agreed agrees promised promises
    pledged pledges decided decides considers considered feels knows knew proposed proposes refused refuses fears feared
    believes believe believed thinks think thought wonders wondered questioned questions mentioned mentions vowed vows
    called""".split()
)
"""Verbs of belief and intention: they attribute where a person or a pronoun is the subject, or "that" follows."""

SOFT = (
    INTENT
    | EVIDENTIAL
    | frozenset(
        """believes believe believed thinks think thought hopes hoped expects expected feels knows knew agreed agrees considers
    considered called calls asked asks wants wanted plans planned intends intended decided decides fears feared refused
    rejected demanded urged urges blamed promised pledged broadcast described describes condemned condemns counted
    suspects suspect maintains maintained documented recorded estimated estimates observed observes dismissed registered
    verified tallied praised criticized criticised expressed""".split()
    )
)
"""Verbs that attribute only with a clause or a clear speaker."""

NOT_AFTER = frozenset(
    """to not will would could should might may can must do does did cannot be been being is are was were n t""".split()
)
"""Words before a verb that take away its force as a cue ("to say", "would not say", "was told")."""

PARTICIPLES = frozenset(
    """adding saying stating claiming warning noting stressing explaining announcing arguing alleging insisting denying
    asking telling emphasizing emphasising""".split()
)
"""Verb forms that go on with the subject of the clause before."""

ADVERBS = frozenset(
    """also later earlier further then again previously repeatedly reportedly recently already now still once often has have
    had just yesterday today tonight early late meanwhile therefore thus categorically strongly flatly publicly openly
    officially initially explicitly clearly simply even always never only quickly both all""".split()
)
"""What may stand between a subject and its verb."""

TIME_WORDS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december morning evening night afternoon week month year last this day""".split()
)
BETWEEN = TIME_WORDS | frozenset("on yesterday today tonight earlier late later".split())
"""What may stand between a cue and its content."""

DETERMINERS = frozenset(
    """the a an his her its their this these those some several many two three one another other most my our both""".split()
)
PRONOUNS = frozenset("he she it they who i we".split())
INNER_PREPOSITIONS = frozenset("of for from in at with near on within inside".split())
CLAUSE_WORDS = frozenset(
    """that which who whom whose when where while after before because as if but and or although though since until was were
    is are be been being has have had will would could should can may might not by than so nor yet into over during
    between against amid about to via through under following including meantime said says told""".split()
)
"""Words that end a noun phrase on the way back from the verb."""

SPEAKERS: dict[SourceType, frozenset[str]] = {
    SourceType.STATE_MEDIA: frozenset(),
    SourceType.MEDICS_RESCUERS: frozenset(
        """doctor doctors medic medics paramedic paramedics nurse nurses surgeon surgeons rescuer rescuers hospital hospitals
    ambulance physician physicians firefighters coroner clinic""".split()
    ),
    SourceType.WITNESS: frozenset(
        """resident residents witness witnesses eyewitness eyewitnesses villager villagers locals survivor survivors evacuee
    evacuees refugee refugees inhabitant inhabitants neighbour neighbours neighbor neighbors father mother brother sister
    farmer shopkeeper citizen citizens elder elders people civilian civilians relative relatives student teacher trader""".split()
    ),
    SourceType.MONITOR: frozenset(
        "activist activists monitor monitors watchdog observatory monitoring campaigners committees observers".split()
    ),
    SourceType.ARMED_GROUP: frozenset(
        """rebel rebels insurgent insurgents fighter fighters militant militants jihadist jihadists jihadis commander commanders
    militia militias faction factions guerrillas brigade brigades opposition terrorists""".split()
    ),
    SourceType.UN_NGO: frozenset(
        """ngo ngos charity charities humanitarian un unicef unhcr who ocha msf rapporteur aid""".split()
    ),
    SourceType.OFFICIALS: frozenset(
        """official officials minister ministers ministry president presidency government regime army military general colonel
    major captain lieutenant police governor spokesman spokeswoman spokesperson ambassador envoy senator mayor congressman
    congresswoman secretary chancellor diplomat diplomats authorities sheriff prosecutor prosecutors court judge attorney
    parliament lawmaker lawmakers premier king troops forces officer officers soldiers security department administration
    command coalition sergeant commissioner chief deputy leader leaders countries nations powers states authority ombudsman
    ombudswoman""".split()
    ),
    SourceType.MEDIA: frozenset(
        """source sources media report reports dispatch dispatches newspaper
    newspapers channel tv television radio agency agencies website websites
    outlet outlets correspondent correspondents reporter reporters journalist journalists broadcaster press daily news
    magazine""".split()
    ),
}
"""Nouns of speakers by what they tell about the type (GUIDE rulings 11 and 17)."""

OTHER_SPEAKERS = frozenset(
    """group groups organisation organisations organization organizations body statement representative
    representatives coordinator coordinators defence defense service services directorate alliance center centre release
    embassy council spokesmen director head member members experts expert analyst analysts
    critics supporters campaign company firm researchers professor author lawyer lawyers adviser advisers advisor advisors
    aides aide candidate nominee voters poll survey study data figures documents family economist economists strategist
    historian republicans democrats conservatives liberals others scientists executive founder manager pollster man woman
    party union association institute foundation council committee commission bureau office owner owners volunteer
    volunteers worker workers team men women children scholar scholars allies opponents mediators negotiator negotiators
    letter book article document businessman billionaire host""".split()
)
SPEAKER_NOUNS = frozenset().union(*SPEAKERS.values()) | OTHER_SPEAKERS
SPEAKER_ADJECTIVES = frozenset(
    """local opposition medical military security anonymous rebel senior foreign prime civil defense defence state official
    monitoring news regional national political humanitarian health human rights based independent unnamed top former federal
    deputy interior field diplomatic government pro anti regime armed islamist jihadist activist rescue aid emergency white
    opposition-run semi run international presidential press relief media well informed intelligence""".split()
)
CARRIER_NOUNS = frozenset(
    """news agency outlet channel newspaper tv radio website network daily television magazine broadcaster site""".split()
)

BODIES = frozenset(
    """ngo charity organisation organization monitor observatory watchdog agency channel tv network broadcaster newspaper
    outlet television ministry group coalition army police military government""".split()
)
"""Nouns that take up a body, never the person who speaks for it."""

DEFINITE: dict[str, frozenset[SourceType]] = {
    **dict.fromkeys(("ngo", "charity", "organisation", "organization"), frozenset({SourceType.MONITOR, SourceType.UN_NGO})),
    **dict.fromkeys(("monitor", "observatory", "watchdog"), frozenset({SourceType.MONITOR})),
    **dict.fromkeys(
        ("agency", "channel", "tv", "network", "broadcaster", "newspaper", "outlet", "television"),
        frozenset({SourceType.STATE_MEDIA, SourceType.MEDIA}),
    ),
    **dict.fromkeys(("ministry", "minister"), frozenset({SourceType.OFFICIALS})),
    "group": frozenset({SourceType.MONITOR, SourceType.ARMED_GROUP, SourceType.UN_NGO}),
    "activist": frozenset({SourceType.MONITOR}),
    "monitors": frozenset({SourceType.MONITOR}),
    "coalition": frozenset({SourceType.OFFICIALS}),
    **dict.fromkeys(("statement", "report", "sources", "source"), frozenset(SourceType)),
}
"""What a bare definite description ("the NGO") may take up, by type."""
