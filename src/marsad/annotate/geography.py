"""Generic English words around place names: what precedes, follows, qualifies or rules them out."""

EVIDENCE = frozenset(
    """in at near from to around outside inside through across toward towards into between via leaving left reached entered
    entering outskirts inside throughout above beyond south north east west southeast southwest northeast northwest
    capturing captured seized retook retaken recapture capture retake hit targeted bombed struck shelled targeting visited
    visiting fled fleeing besieged surrounding surrounded downtown central""".split()
)
"""Words before a name after which a place is likely."""

PLACE_NOUNS = frozenset(
    """town towns city cities village villages district districts neighbourhood neighbourhoods neighborhood neighborhoods
    suburb suburbs area areas camp camps province provinces governorate governorates region regions county state locality
    localities hamlet hamlets municipality quarter quarters settlement settlements capital island port base airbase
    airport crossing enclave pocket plain valley mountain mount hills hill river lake desert square street countryside""".split()
)
"""Kinds of places, before "of" or right beside the name."""

WIDE_NOUNS = frozenset("province provinces governorate governorates region regions state provincial".split())
CITY_NOUNS = frozenset("city town cities towns".split())
PART_NOUNS = frozenset("countryside outskirts suburbs suburb rural hinterland surroundings environs".split())
SITE_NOUNS = frozenset(
    "highway road motorway crossing bridge dam airport airbase base hospital camp square street mosque cemetery university "
    "airfield corridor prison market stadium oilfield".split()
)
CITY_TALK = frozenset("neighbourhood neighbourhoods neighborhood neighborhoods districts streets".split())
"""Words that show that a text speaks of a city when city and province share a name."""

COMPASS = frozenset(
    """north south east west northern southern eastern western northwest northeast southwest southeast northwestern
    northeastern southwestern southeastern central rural upper lower nw ne sw se norther""".split()
)
DIRECTIONS = frozenset(
    """north south east west northwest northeast southwest southeast outskirts vicinity edge edges suburbs countryside""".split()
)
NEAR_WORDS = frozenset("near outside around beside close next bordering adjoining".split())

ORGANISATION_NOUNS = frozenset(
    """center centre council university college institute agency times post news press tribune herald gazette journal group
    front brigade brigades army forces coalition committee committees declaration party union association company
    corporation inc bank club school church court commission department ministry office team fc united network channel tv
    radio media force society foundation airlines observatory shield operation street avenue road boulevard drive lane
    award series league cup championship command directorate festival act bill accord hotel stadium""".split()
)
"""A name right before one of these, all capitalised, is part of an organisation's (or a street's, an event's) name."""

STREET_NOUNS = frozenset("street avenue road boulevard drive lane highway parkway bypass trafficway ave blvd rd".split())
LOCALS = frozenset(
    """man men woman women boy girl teen teenager resident residents native natives couple police firefighter firefighters
    mayor councilman councilwoman alderman aldermen students schools homeowner homeowners officers""".split()
)
"""Who is called after the place where they live or serve ("a Paris man")."""

CIVIC_NOUNS = frozenset(
    """police sheriff council commission commissioner commissioners schools county board fire mayor chamber supervisors
    selectmen aldermen patrol municipal township""".split()
)
"""Words of a town's or county's own institutions: their names tell a place ("Paris Police Department")."""

QUALIFIERS = frozenset("based born led backed brokered sponsored run style mediated supported".split())
"""Second halves of compounds in which a place is no location ("London-based")."""

AGREEMENT_NOUNS = frozenset(
    """agreement agreements talks process deal accord accords summit conference peace memorandum declaration understandings
    track treaty convention conventions protocol protocols statement communique""".split()
)

TITLES = frozenset(
    """president mr mrs ms dr gen general col colonel capt captain lt sgt sergeant maj major sen senator rep gov mayor
    minister spokesman spokeswoman secretary director chairman chief officer detective judge justice sheriff coach prof
    professor rev sir lord lady prince princess king queen pope father activist ambassador envoy commander leader deputy
    emir sheikh imam miss superintendent commissioner councillor councilman councilwoman attorney sheik
    governor premier senator congressman congresswoman constable coroner alderman""".split()
)
"""Words before a person's name."""

CALENDAR = frozenset(
    """mondays tuesdays wednesdays thursdays fridays saturdays sundays
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun""".split()
)
FUNCTION_WORDS = frozenset(
    """a an the this that these those there then they them their he she it its his her we our you your i my me us one two
    three four five six seven eight nine ten most many some several few all both each every any no not none other others
    another such same of in on at to for from by with without within into onto over under after before during between
    among against about above below since until while when where why how what who whom which whose if because although
    though but and or nor so yet as than is are was were be been being has have had do does did will would could should
    can may might must more less least much very too also only even still just now today yesterday tomorrow tonight
    earlier later meanwhile however according read also up down out off again once here along around like well""".split()
)
"""Words that open no place name."""

NAMESAKES = frozenset("nice mobile reading orange sandy bell wells hope normal".split())
"""Everyday words that are cities as well: a preposition before the capital makes them places."""

COMMON = FUNCTION_WORDS | frozenset(
    """man men woman women nice new old young good great big best first last next early late back home video image images
    photo photos army police government regime rebels opposition state states city town village district region province
    country war civil attack attacks strike strikes death toll people civilians children forces troops news report reports
    media share published updated source sources related tags category comment follow us special general north south east
    west northern southern eastern western central street road highway bridge school church hospital university council
    court house senate white black red green blue brown gray love hope faith grace joy summer winter spring fall sun moon
    star god king queen prince republic democrats republicans congress parliament union party street page health science
    sports business world local national international editor staff writer press associated reuters mobile bank church
    stone wood hill lake river park field wells reading orange sandy beaver bell mission industry commerce date time hall
    lane valley center centre superior supreme arts celebration christmas easter engineer justice capital main eagle free
    community commonwealth country club crown college academy district circuit municipal memorial independence heritage historic
    homestead mill side cross metro kill kills killed wound wounds wounded dies died seize seizes hits""".split()
)
"""Words that are no place by themselves, whatever a world table says; a preposition does not help them."""

GIVEN_ONLY = frozenset(
    """ahmed ahmad mohammed muhammad mohamed mohammad mahmoud hassan hussein hussain omar umar ali khaled khalid ibrahim
    yusuf youssef yousef mustafa abdul abdullah abdallah rami fatima aisha vladimir sergei john james michael david mary
    peter paul george""".split()
)
"""Given names that are hardly ever meant as a place when they stand alone."""

FIRST_NAMES = frozenset(
    """james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald
    christian terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan
    juan logan wayne ralph roy eugene randy vincent russell louis philip bobby johnny bradley mary patricia jennifer linda
    elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle
    carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma
    anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia
    julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline
    martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace amber
    denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori tim tom jim bob bill
    mike dave dan steve greg tony rick ron ken don jeff chris matt nick alex ben sam fred ted ed ray vladimir sergei
    dmitry igor ivan ali ahmed ahmad mohammed muhammad mohamed mohammad mahmoud hassan hussein hussain omar umar khaled
    khalid ibrahim yusuf youssef yousef mustafa abdul abdel abdullah abdallah rami fatima aisha samir nasser walid ayman
    karim tariq tarek hamza bilal jamal mazen riad fares abu umm emmanuel angela antonio jan francois nicolas pierre marie
    luis carlos miguel pedro jorge fernando diego javier francisco manuel antoine klaus hans jurgen giovanni marco luca
    paolo kim lee li wang zhang chen hung lyndon abraham theodore dwight ronald jimmy marco bernie debbie brad glenn craig
    todd derek shawn chad curtis phil stan doug wade ross lance clint dale dean leon lloyd vernon warren clifford stanley
    leonard norman marvin melvin milton sidney morris florence eugene jackson lincoln wilson taylor tina tara paula ellen
    marcia kathy peggy sally carla molly sheila wendy tracy dana robin stacy holly erin megan shannon""".split()
)
"""Given names that open a person's name."""
