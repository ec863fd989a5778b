"""Words that say what happened to people: by kind, as verbs with and without an object and as nouns.

With each pattern stand stems ("_" is a blank), of which a sentence has one wherever the pattern matches: to look for them first
is what keeps reading fast.
"""

from marsad.model import Kind

_HOSPITAL = r"(?:hospitals?|medical cent(?:er|re)s?|trauma cent(?:er|re)s?|clinics?|emergency rooms?)"
_TAKEN = r"(?:taken|rushed|transported|airlifted|flown|brought|admitted|driven|transferred|recovering|treated|remain(?:ed|s)?)"
CARE = (
    rf"{_TAKEN}\b[^.;]{{0,45}}?\b{_HOSPITAL}|hospitali[sz]ed|(?:listed |remain(?:ed|s)? |were |"
    rf"was )?in (?:an? )?(?:\w+,? (?:but )?)?"
    r"(?:critical|serious|stable|fair|grave) condition|fighting for (?:his|her|their) (?:life|lives)"
)
"""Words of treatment: those treated were hurt, though the words do not say how."""

VERBS: tuple[tuple[Kind, bool, str, str, str, str], ...] = (
    (
        Kind.KILLED,
        False,
        r"(?:killed|martyred|massacred|crucified|hanged|burn(?:ed|t) alive|slaughtered|executed|beheaded|assassinated|slain|"
        r"eliminated|gunned down|shot dead|murdered|neutrali[sz]ed|lynched|shot and killed|(?:shot|stabbed|beaten|"
        r"burned|crushed|"
        r"strangled) to death|"
        r"(?:fatally|mortally) (?:shot|stabbed|wounded|struck|injured|beaten|hurt)|"
        r"destroyed|liquidated)",
        "killed martyred massacred crucified hanged burn slaughtered executed beheaded assassinated slain eliminated gunned "
        "shot_dead murdered neutrali lynched to_death fatally mortally destroyed liquidated",
        r"(?:killing|kills?|(?<!a )(?<!the )(?<!new )massacre|massacring|executing|beheading|slaying|murdering|executes?|"
        r"beheads?|murders|assassinat(?:es|ing)|slaughter(?:s|ing)|crucifying|hanging|shoots? dead|guns? down|gunning down|"
        r"claims?|claiming|eliminating|"
        r"fatally (?:shooting|stabbing|wounding)|shooting dead|destroy(?:s|ing)?|liquidating|lost|loses?|losing)",
        "kill massacr executing execute behead slaying murder assassinat slaughter crucifying hanging dead gun_ guns_ "
        "gunning claim "
        "eliminating fatally destroy liquidating lost lose losing",
    ),
    (
        Kind.INJURED,
        False,
        r"(?:wounded|injured|hurt|maimed|stabbed|grazed|shot(?!,? (?:(?:and |or )?(?:beheaded|executed|burned|hanged)|"
        r"at (?:by|from|police|officers|him|her|them|the)|down|dead|in the air|rang|was|were|fired|to)\b)|"
        r"(?:hit|struck) by (?:gunfire|bullets?|shrapnel|a bullet|gunshots?))",
        "wounded injured hurt maimed stabbed grazed shot gunfire bullet shrapnel",
        r"(?:wounding|wounds|injuring|injures?|maiming|(?<=and )wound|(?<=or )wound)",
        "wound injur maiming",
    ),
    (
        Kind.DISPLACED,
        False,
        r"(?:displaced|displaces|uprooted|dislocated)",
        "displace uprooted dislocated",
        r"(?:displacing|uprooting|uproots)",
        "displacing uproot",
    ),
    (
        Kind.DISPLACED,
        True,
        r"(?:evacuated|transported|bussed|relocated|deported)",
        "evacuated transported bussed relocated deported",
        r"(?:evacuating|relocating|deporting)",
        "evacuating relocating deporting",
    ),
    (
        Kind.DETAINED,
        False,
        r"(?:captured|abducted|kidnapped|arrested|detained|imprisoned|rounded up|seized)",
        "captured abducted kidnapped arrested detained imprisoned rounded seized",
        r"(?:abducting|kidnapping|arresting|detaining|capturing|arrests|detains)",
        "abducting kidnapping arrest detain capturing",
    ),
    (
        Kind.AFFECTED,
        False,
        r"(?:trapped|stranded|besieged|beseiged|stuck|cut off|marooned|encircled)",
        "trapped stranded besieged beseiged stuck cut_off marooned encircled",
        r"(?:trapping|stranding|besieging|affecting)",
        "trapping stranding besieging affecting",
    ),
)
INTRANSITIVE: tuple[tuple[Kind, bool, str, str], ...] = (
    (
        Kind.KILLED,
        False,
        r"died|dies|dying|perished|(?:pronounced|declared|found|presumed|confirmed) dead|(?<!shot )(?<!shoot )(?<!shoots )dead|"
        r"lost (?:their|"
        r"his|her) (?:life|"
        r"lives)|killed in action|succumbed|passed away|did not survive|bled to death|fatally(?! (?:shot|stabbed|wounded|"
        r"struck|injured|beaten|hurt|shooting))",
        "died dies dying perished dead lost killed_in succumbed passed_away survive bled fatally",
    ),
    (
        Kind.DISPLACED,
        False,
        r"(?:left |made |rendered |became |become )?homeless|lost (?:their|his|her) (?:homes?|houses?)|forced (?:out|"
        r"from)(?: of)?(?: (?:their|his|her))?(?: (?:homes?|houses?))?|"
        r"bec(?:ame|ome|oming) refugees|"
        r"(?:forced|obliged|had|compelled|ordered) to (?:leave|evacuate|flee|move|relocate|abandon)|"
        r"(?:sheltering|sheltered|took shelter|taken shelter|taking shelter|(?:sought|seeking|took|taken|taking) refuge|"
        r"accommodated|"
        r"housed)(?= (?:in|at|with|inside)\b)|(?:living|staying) in (?:[\w-]+ ){0,2}?(?:displacement|camps?|shelters?|"
        r"cent(?:er|re)s)|"
        r"(?:are|were|been|be|remain(?:ed)?) in (?:[\w-]+ ){0,2}?(?:camps|shelters|evacuation cent(?:er|re)s)|resettled|"
        r"fled|flee|fleeing|flees|escaped|driven (?:towards?|from|out)|(?:left|leave|leaving|abandoned) "
        r"(?:their|his|her) (?:homes?|houses?|villages?|towns?)",
        "homeless home house forced_ refuge to_leave to_evacuate to_move to_relocate to_abandon shelter accommodated living_in "
        "staying_in camps evacuation_cent resettled fled flee escaped driven_ village town",
    ),
    (
        Kind.DISPLACED,
        True,
        r"(?:had |have |has )?left(?= (?:the |their |eastern |western |two |al-|(?-i:[A-Z])))|moved out|"
        r"(?:moved|shifted|taken|gone|went) to (?:a )?(?:safer?|higher|temporary) (?:places?|areas?|grounds?|locations?)|"
        r"granted safe passage(?: out)?|returned(?: home)?|(?:are |were )?set for evacuation|departed",
        "left_ moved shifted_to taken_to gone_to went_to granted returned evacuation departed",
    ),
    (
        Kind.AFFECTED,
        False,
        r"(?:remain(?:ed|s|ing)?|still|buried|stuck|left) (?:trapped |buried )?(?:under|beneath) (?:the )?"
        r"(?:rubble|debris|ruins)|"
        r"suffer(?:ing|ed|s)? (?:from )?(?:[\w-]+ ){0,2}?(?:malnutrition|malnourishment|hunger|starvation)|"
        r"remain(?:ed|s|ing)? (?:trapped|stranded|stuck|besieged|there|in(?! (?:[\w-]+ ){0,2}(?:hospital|custody|jail|prison|"
        r"condition|intensive)))|living (?:in|under)|(?<!of )live(?:d|s)? "
        r"(?:in|under)|still (?:living|trapped)|at (?:dire |grave |serious |high )?risk|in (?:dire |urgent |"
        r"desperate )?need|need(?:s|ed)? (?:humanitarian |urgent )?(?:aid|assistance|help)|under (?:\w+ "
        r")?siege|waiting (?:in|at|to)|waited|without (?:food|water|electricity|access)|facing (?:starvation|"
        r"famine|hunger)|at risk",
        "remain rubble debris ruins suffer living live_ lived lives still_ risk need siege waiting waited without_ facing",
    ),
    (
        Kind.DETAINED,
        False,
        r"missing|held (?:captive|hostage|prisoner)|taken (?:captive|hostage|prisoner)|in (?:custody|"
        r"detention|captivity)|went missing",
        "missing held_ taken_ in_custody detention captivity",
    ),
    (
        Kind.INJURED,
        False,
        r"(?:suffer(?:ed|ing|s)?|sustain(?:ed|ing)|receiv(?:ed|ing)) (?:from )?(?:[\w-]+ ){0,3}?(?:injur\w+|wounds?|"
        r"burns|suffocation|"
        r"breathing)|"
        r"(?:affected by|exposed to) (?:[\w-]+ ){0,3}?(?:gas(?:es)?|fumes|chemicals?|nerve agents?)|"
        r"treated for|afflicted by burns|(?:with|from) (?:an? )?(?:[\w-]+ )?gunshot wounds?",
        "suffer sustain receiv affected exposed treated afflicted gunshot",
    ),
    (Kind.INJURED, False, CARE, "hospital medical_cent trauma clinic emergency_room condition fighting_for"),
)
OBJECT: tuple[tuple[Kind, str, str], ...] = (
    (
        Kind.KILLED,
        r"claim(?:ed|ing|s)(?! (?:that|to|it|he|she|they|responsib\w+|credit)\b)(?: the (?:life|lives) of)?|caus(?:ed|"
        r"ing|es) the deaths? of|(?:the |in the )?(?:deaths?|"
        r"killings?(?: (?:and|or) (?:wounding|injuring|injury))?|martyrdom|executions?|murders?|beheadings?|hangings?|slayings?|"
        r"fatal (?:shooting|stabbing)s?) of|li(?:fe|ves) of|t(?:ook|aken|aking) the (?:life|lives) of|cost(?:ing)? the "
        r"lives of|bod(?:y|ies) of|remains of|loss of",
        "claim caus death killing martyrdom execution murder beheading hanging slaying fatal life lives bod remains_of loss_of",
    ),
    (Kind.INJURED, r"inflict(?:ed|ing|s)? (?:harm|injury|injuries|wounds) (?:on|upon|to)", "inflict"),
    (
        Kind.INJURED,
        r"(?<!sustained )(?<!suffered )(?<!with )(?:the )?(?:wounding|injury|injuries|injuring|shooting) (?:of|to)",
        "wounding injur shooting",
    ),
    (
        Kind.DISPLACED,
        r"forc(?:ed|ing)(?! (?:to|from|out))|forces(?=[^.;]{0,60} to (?:flee|leave|evacuate|abandon|move))|"
        r"caus(?:ed|ing|es)(?=[^.;]{0,70}\b(?:to (?:flee|leave|evacuate|abandon|move|seek)|displace\w*|homeless))|"
        r"(?:the )?(?:displacement|exodus|flight|evacuation|relocation|resettlement) of|driving|drove|prompt(?:ed|ing)",
        "forc caus displacement exodus flight evacuation relocation resettlement driving drove prompt",
    ),
    (Kind.DETAINED, r"(?:the )?fate of(?=[^.;]{0,60}\b(?:unknown|unclear|uncertain)\b)", "fate"),
    (
        Kind.AFFECTED,
        r"(?:impacting|threatening|affecting|endangering)|(?:the )?(?:fate|lives|safety|plight|suffering) of|"
        r"leav(?:ing|es)(?=[^.;]{0,70}\b(?:without|no|trapped|stranded|need|risk|facing|cut off|dependent|hungry|"
        r"vulnerable)\b)|puts?|home to|hous(?:es|ing)",
        "impacting threatening affecting endangering fate_of lives_of safety_of plight suffering_of leaving leaves put "
        "home_to houses housing",
    ),
    (
        Kind.DETAINED,
        r"(?:the )?(?:arrest|abduction|detention|kidnapping|capture) of|hold(?:s|ing)?",
        "arrest abduction detention kidnapping capture hold",
    ),
)
