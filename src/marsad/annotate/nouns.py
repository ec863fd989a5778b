"""What numbers count: nouns of people with their population, and nouns of other units.

General English; nothing here belongs to one conflict.
"""

import re

from marsad.model import Population

_CIVILIANS = (
    "civilian civilians citizen citizens resident residents locals inhabitant inhabitants villager villagers "
    "passer-by passersby bystanders bystander worshippers worshipper shoppers pupils pupil pilgrims "
    "protesters protester demonstrators demonstrator farmers farmer "
    "noncombatants non-combatants teacher teachers driver drivers worker workers employee employees staff"
)
_CHILDREN = (
    "child children kids kid minors minor boy boys girl girls infant infants baby babies toddler "
    "toddlers newborn newborns teenagers teenager schoolchildren students student granddaughter granddaughters"
)
_WOMEN = "woman women mother mothers wife wives females female sister sisters grandmother grandmothers girlfriend ex-wife"
_FIGHTERS = (
    "fighter fighters soldier soldiers troop troops militant militants rebel rebels jihadist jihadists jihadi jihadis "
    "terrorist "
    "terrorists militiaman militiamen gunman gunmen combatant combatants insurgent insurgents officer officers commander "
    "commanders serviceman servicemen conscript conscripts recruits mercenary mercenaries extremists extremist bombers bomber "
    "attackers attacker assailants assailant guerrillas guerrilla policeman policemen pilot pilots general colonel guard "
    "guards "
    "forces paramilitaries paramilitary infantrymen gunners deserters leaders leader militia militias adviser advisers advisor "
    "advisors "
    "snipers sniper operative operatives emir emirs marines paratroopers loyalists comrades comrade deputy deputies trooper "
    "troopers sergeant"
)
_WORKERS = (
    "medic medics rescuer rescuers journalist journalists doctor doctors nurse nurses paramedic paramedics "
    "volunteer volunteers reporter reporters cameraman cameramen photographer photographers employees employee "
    "firefighter firefighters firemen activists activist surgeon "
    "surgeons observers observer engineers"
)
_PEOPLE = (
    "people person persons man men individuals individual victims victim others other dead deaths fatalities fatality martyrs "
    "martyr bodies body corpses corpse wounded injured injuries casualties casualty lives souls "
    "displaced detainees detainee prisoners prisoner "
    "hostages hostage captives captive members member families household relatives brothers brother father son sons daughters "
    "daughter cousins migrants migrant passengers passenger patients patient personnel survivors survivor nationals national "
    "minister ministers official officials refugee refugees evacuee evacuees foreigners foreigner elements youths "
    "youth elderly suspects suspect "
    "pedestrians missing returnees killed inmates "
    "internees neighbours neighbors couple killings population believers friends parents siblings males male "
    "teens teen adults "
    "adult juveniles juvenile shooter husband nephew nephews niece nieces uncle aunt grandfather grandson grandsons "
    "boyfriend spouse natives crew crews "
    "homeowner clerk customers customer patrons guests clubgoers fans idps hunter hunters motorist motorists cyclist "
    "cyclists tourist "
    "tourists neighbour neighbor attendees spectators musician musicians lawyer lawyers attorney businessman businessmen "
    "shopkeeper "
    "shopkeepers priest priests imam imams cleric clerics mayor politician politicians judge judges prosecutor singer "
    "athlete athletes "
    "fisherman fishermen shepherd shepherds vendor vendors trader traders miner miners sailor sailors bystander merchant "
    "merchants"
)

PEOPLE_NOUNS: dict[str, Population] = {
    word: population
    for words, population in (
        (_PEOPLE, Population.PEOPLE),
        (_CIVILIANS, Population.CIVILIANS),
        (_CHILDREN, Population.CHILDREN),
        (_WOMEN, Population.WOMEN),
        (_FIGHTERS, Population.FIGHTERS),
        (_WORKERS, Population.WORKERS),
    )
    for word in words.split()
} | {"more": Population.PEOPLE}
"""Nouns that count people, with whom they count."""

_STUDENTS = ("students", "student", "teenagers", "teenager", "youths")
PEOPLE_NOUNS |= dict.fromkeys(_STUDENTS, Population.PEOPLE)

_SINGULAR = (
    "civilian citizen resident villager bystander worshipper refugee protester demonstrator farmer child boy girl infant baby "
    "toddler teenager woman mother man person soldier fighter militant rebel jihadist terrorist militiaman gunman insurgent "
    "officer commander policeman pilot worker medic rescuer journalist doctor nurse paramedic volunteer cameraman photographer "
    "firefighter driver teacher activist surgeon father brother sister son daughter pedestrian student serviceman body corpse "
    "guard conscript infant minor passer-by reporter colonel general adviser advisor couple sniper victim teen male "
    "female adult "
    "juvenile wife husband nephew niece uncle aunt grandfather grandmother grandson granddaughter girlfriend boyfriend "
    "homeowner "
    "clerk customer cousin deputy trooper sergeant inmate prisoner hostage passenger youth hunter motorist cyclist "
    "tourist neighbour "
    "neighbor musician lawyer attorney businessman shopkeeper priest imam cleric mayor politician judge prosecutor "
    "singer athlete "
    "fisherman shepherd vendor trader miner sailor merchant member emir"
)
SINGLE_PEOPLE: dict[str, Population] = {
    word: PEOPLE_NOUNS.get(word, Population.PEOPLE) for word in _SINGULAR.split() if word != "couple"
}
"""Nouns that stand for one person after "a" or "another"."""

NOT_A_VICTIM = frozenset("spokesman spokeswoman spokesperson source sources statement".split())
"""Nouns that end the search for a single person: who speaks is no victim."""

UNIT_NOUNS: dict[str, str] = {
    word: unit
    for unit, words in (
        (
            "vehicles",
            "vehicle vehicles bus buses tank tanks truck trucks car cars ambulances ambulance convoy convoys "
            "boats planes plane warplanes vessels tankers "
            "jets aircraft helicopters helicopter drones motorcycles bulldozers armoured armored carriers lorries",
        ),
        (
            "villages",
            "village villages town towns city cities hill hills district districts neighbourhood neighbourhoods neighborhood "
            "neighborhoods areas area localities locality positions position posts post checkpoints checkpoint points "
            "provinces province bases base countries country states state camps camp places fronts sites site "
            "sectors streets towns' locations regions block blocks",
        ),
        (
            "distance",
            "km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters m feet foot yard yards",
        ),
        (
            "time",
            "second seconds minute minutes hour hours day days night nights week weeks month months year years "
            "decade decades times time occasions "
            "o'clock am pm a.m p.m gmt est edt",
        ),
        ("families", "families family"),
        ("households", "households household"),
        (
            "strikes",
            "strike strikes airstrike airstrikes raid raids air attack attacks shells shell rocket rockets missile missiles "
            "barrel bomb bombs bombing bombings mortar mortars explosions explosion blasts blast sorties breaches violations "
            "incidents incident assaults clashes mines operations tomahawk cruise",
        ),
        (
            "buildings",
            "building buildings house houses home homes hospital hospitals school schools mosque mosques clinics facilities "
            "centres centers shops structures hideouts hideout dens strongholds fortifications "
            "headquarters depots churches bakeries warehouses tents dwelling dwellings shelters residences "
            "apartments",
        ),
        ("money", "dollars euros usd"),
        ("percent", "percent"),
        (
            "other",
            "group groups faction factions tonnes tons kilograms parcels baskets meals weapons guns rifles deals agreements "
            "resolutions parties organisations organizations stages phases rounds votes sides brigades reports "
            "nations members-states bullet bullets rounds shots gunshots casings counts charges news "
            "women-and-children massacres crimes truces pages documents trips degrees litres batteries doses companies "
            "agencies",
        ),
    )
    for word in words.split()
}
"""Nouns that count something else than people."""
UNIT_NOUNS.pop("members-states")
UNIT_NOUNS.pop("women-and-children")

MODIFIER_STOPS = frozenset(
    "and or but in on at by from with after before when while who which that was were is are had has have been being be to as "
    "for into near during since until between against including among also killed kill kills said says "
    "told reported died die dies "
    "wounding killing injuring leaving left fled flee fleeing around because if where than under over "
    "them us whom it he she they there rendered homeless across following due amid through within shot fatally forced evacuated "
    "relocated made mostly".split()
)
"""Words that end the search for the noun of a number."""

HARM_BEFORE = re.compile(
    r"\b(?:kill(?:ed|ing|s)?|shot|wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|martyr(?:ed|ing)|massacr(?:ed|ing)|slay\w*|dead|died|"
    r"execut(?:ed|ing)|behead(?:ed|ing)|toll\b[^.;]{0,80}?(?:to|of|at|is|was|as|reached|reaches|hits?|now|"
    r"than|exceeds?|stands at|stood at)|"
    r"displac(?:ed|ing)|strand(?:ed|ing)|trapp(?:ed|ing)|uproot(?:ed|ing)|captur(?:ed|ing)|detain(?:ed|ing)|arrest(?:ed|"
    r"ing)|abduct(?:ed|ing)|kidnapp?(?:ed|ing)|evacuat(?:ed|ing)|"
    r"(?:number|count) (?:of (?:the )?(?:dead|killed|victims|deaths)|killed) (?:to|at|is|was|has reached|reached)|"
    r"including|among them|them|of whom|(?:lives|life) of)\s(?:(?:at least|more than|some|about|another|the|a further|up to|"
    r"nearly) )*$",
    re.IGNORECASE,
)
"""A word before a number without a noun that makes it people."""

HARM_AFTER = re.compile(
    r"\s*(?:of (?:them|whom|which|(?:the|those) (?:dead|victims|wounded|injured|killed|casualties|fatalities))\b|(?:\w+ "
    r"){0,2}?(?:were|was|are|have been|had been|has been|"
    r"being)?\s*(?:also )?(?:reported(?:ly)? )?(?:killed|dead|died|wounded|injured|missing|martyred|hurt|"
    r"executed|displaced|fled|trapped|stranded|arrested|detained|shot|fatally|hospitali[sz]ed|evacuated|relocated|forced|"
    r"homeless|critically|rendered|left homeless|"
    r"(?:taken|rushed|airlifted|transported) to)\b|"
    r"who\b|(?:listed )?in (?:critical|serious|stable|fair) condition)",
    re.IGNORECASE,
)
"""Words after a number without a noun that make it people."""

_PLURALS = "|".join(
    sorted(
        (
            word
            for word in PEOPLE_NOUNS
            if word in {"people", "children", "women", "men", "militiamen", "gunmen", "policemen", "families"}
            or (
                word.endswith("s")
                and word
                not in {
                    "deaths",
                    "fatalities",
                    "injuries",
                    "casualties",
                    "others",
                    "lives",
                    "leaders",
                    "relatives",
                    "survivors",
                    "activists",
                    "residents",
                    "observers",
                    "elements",
                    "killings",
                    "members",
                    "nationals",
                    "refugees",
                    "officials",
                    "evacuees",
                    "forces",
                }
            )
        ),
        key=len,
        reverse=True,
    )
)
PLURAL_PEOPLE = re.compile(rf"\b(?P<noun>{_PLURALS})\b", re.IGNORECASE)
"""A bare plural of people."""

_WORD = re.compile(r"[a-z]+")
_PLURAL_WORDS = frozenset(_WORD.findall(_PLURALS))


def names_people(words: str) -> bool:
    """Whether a bare plural of people may stand in a stretch of text: a quick look, so that most are passed over."""
    return not _PLURAL_WORDS.isdisjoint(_WORD.findall(words.lower()))
