"""The words of movements: what moves, and what is said of it. Generic; whose forces they are is data in a pack."""

import re

ARMED = (
    r"troops|soldiers|fighters|militants|rebels|insurgents|gunmen|commandos|marines|paratroopers|"
    r"(?:military |army |special |ground |security |armed )?forces|"
    r"(?:army |military |infantry |commando |tank )?(?:units?|brigades?|battalions?|divisions?|regiments?)|"
    r"(?:military |armou?red )?reinforcements|tanks|"
    r"(?:military|armou?red) (?:vehicles|personnel carriers|hardware|equipment|personnel|advis[eo]rs|police)|"
    r"heavy (?:weapons|weaponry)|artillery(?: pieces)?|(?:air[ -])?defen[cs]e (?:systems?|missiles?|batter(?:y|ies))|"
    r"missile (?:batter(?:y|ies)|systems?)|warships?|warplanes|fighter jets|peacekeepers|militiamen|militias?|mercenaries|"
    r"military observers"
)
"""Forces and their arms, as what is sent or withdrawn."""

UNIT = re.compile(rf"(?<![\w-])(?:{ARMED})(?![\w-])", re.IGNORECASE)
CONVOY = re.compile(
    r"(?<![\w-])(?:(?:military|army|armou?red|troop|supply|logistics?|tank|rebel|large|huge|long|second|new|another|fresh)\s+)*"
    r"(?:convoys?|columns?)(?![\w-])",
    re.IGNORECASE,
)
REINFORCEMENTS = re.compile(
    r"(?<![\w-])(?:(?:military|army|more|new|fresh|large|additional|further|massive|huge)\s+)*reinforcements(?![\w-])",
    re.IGNORECASE,
)
PATROL = re.compile(
    r"(?<![\w-])(?:(?:joint|military|army|ground|coordinated|regular|first|second|new)\s+)*patrols?(?![\w-])", re.IGNORECASE
)
POST = re.compile(
    r"(?<![\w-])(?:(?:military|army|air|new|fixed|permanent|temporary|joint|fortified|forward|naval|main|last|observation|"
    r"monitoring|security|border|police|two|three|four|five|several|a number of)\s+)*"
    r"(?:observation (?:posts?|points?)|checkpoints?|outposts?|(?:military|army|air|naval|forward|training|operations?) bases?|"
    r"(?:military|monitoring|security|border|police) (?:posts?|points?|positions?)|barracks)(?![\w-])",
    re.IGNORECASE,
)
MILITARY = re.compile(
    r"\b(?:military|army|armou?red|troops?|soldiers|marines|tanks?|reinforcements|fighters|militants|rebels|insurgents|forces|militia\w*|artillery|"
    r"heavy weapons|logistical|commandos|police)\b",
    re.IGNORECASE,
)
"""Words that make a convoy one of forces, or a number one of soldiers."""

CIVIL = (
    r"\b(?:aid|humanitarian|relief|evacu\w+|refugees?|displaced|civilians?|famil(?:y|ies)|residents|red (?:cross|crescent)|un|"
    r"u\.n|food|medical|ambulances?|buses|bus|fleeing|people|returnees|pilgrims|fuel|oil|wedding|funeral|protest\w*|press|"
    r"journalists?|smoke|water|trade|observers?)\b"
)
"""Words that make a convoy one of aid, evacuees or others who are no forces."""

ENTERED = (
    r"enter(?:ed|s|ing)?|cross(?:ed|es|ing)?|arriv(?:ed|es|ing)|pass(?:ed|es|ing)|reach(?:ed|es|ing)|roll(?:ed|ing)|came|"
    r"(?:was|were) seen|return(?:ed|ing)|pour(?:ed|ing)|streamed"
)
HEADING = (
    r"head(?:ed|s|ing)|mov(?:ed|es|ing)|travel(?:led|ed|ling|ing)|drove|driving|set off|departed|advanc(?:ed|ing)|"
    r"on (?:its|their) way|en route|bound|made (?:its|their) way"
)
DEPLOYED = r"deploy(?:ed|s|ing)?|redeploy(?:ed|ing)?|station(?:ed|ing)|mass(?:ed|ing)|amass(?:ed|ing)"
SENT = rf"sent|sends?|sending|dispatch(?:ed|es|ing)?|rush(?:ed|ing)|brought(?: in)?|{DEPLOYED}"
WITHDREW = (
    r"withdr(?:ew|awn|awing|aw|aws)|pull(?:ed|ing|s)? (?:out|back|its|their|the|all|some|his)|left|leaving|evacuated|removed"
)
STOPPED = (
    r"stopp(?:ed|ing)|(?:had|forced|made) to (?:stop|halt|turn back)|halt(?:ed|ing)|block(?:ed|ing)|turned back|"
    r"intercept(?:ed|ing)|prevented from|held up|detained|barred"
)
STRUCK = (
    r"target(?:ed|ing)|hit|struck|attack(?:ed|ing)|ambush(?:ed|ing)|bomb(?:ed|ing)|shell(?:ed|ing)|raid(?:ed|ing)|"
    r"destroy(?:ed|ing)|fired (?:on|at)|came under (?:[\w-]+ )?(?:attack|fire)"
)
PATROLLED = (
    r"conduct(?:ed|s|ing)?|carr(?:ied|y|ies|ying) out|held|hold|beg(?:an|un|in)|resum(?:ed|e|ing)|launch(?:ed|ing)?|"
    r"complet(?:ed|ing)|start(?:ed|ing)?|ran|mounted|staged|took part in|took place|escorted|accompanied|set out"
)
SET_UP = (
    r"set(?:ting)? up|establish(?:ed|es|ing)?|buil(?:t|d|ding)|erect(?:ed|ing)?|install(?:ed|ing)?|open(?:ed|ing)|"
    r"construct(?:ed|ing)|mann(?:ed|ing)|creat(?:ed|ing)"
)
LEFT_POST = (
    r"left|leaving|abandon(?:ed|ing)|vacat(?:ed|ing)|dismantl(?:ed|ing)|evacuat(?:ed|ing)|withdr(?:ew|awn|awing)|"
    r"pulled out of|clos(?:ed|ing)|removed|handed over"
)
NOMINAL = {
    "arrived": r"(?:arrival|entry) of",
    "sent": r"(?:dispatch|sending) of",
    "deployed": r"(?:re)?deployment of",
    "withdrawn": r"(?:withdrawal|departure|pullout) of",
}
"""Nouns that tell of a movement as a verb does: "the withdrawal of troops"."""

VERBS: dict[str, tuple[tuple[str, str], ...]] = {
    "convoy": (
        ("stopped", STOPPED),
        ("struck", STRUCK),
        ("withdrawn", r"withdr(?:ew|awn|awing)|left|leaving|pulled out"),
        ("sent", SENT),
        ("arrived", ENTERED),
        ("heading", HEADING),
    ),
    "reinforcements": (
        ("struck", r"target(?:ed|ing)|hit|struck|ambush(?:ed|ing)"),
        ("sent", SENT),
        ("arrived", ENTERED),
        ("heading", HEADING),
    ),
    "patrol": (("stopped", STOPPED), ("struck", STRUCK), ("patrolled", PATROLLED)),
    "unit": (("withdrawn", WITHDREW), ("deployed", DEPLOYED), ("sent", SENT)),
    "post": (("set_up", SET_UP), ("withdrawn", LEFT_POST)),
}
"""For each form of movement what may be said of it, the method of the claim first."""

RULES: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    form: tuple(
        (method, re.compile(rf"(?<![\w-])(?:{words}|{NOMINAL.get(method, words)})(?![\w-])", re.IGNORECASE))
        for method, words in verbs
    )
    for form, verbs in VERBS.items()
}
NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("convoy", CONVOY),
    ("patrol", PATROL),
    ("post", POST),
    ("reinforcements", REINFORCEMENTS),
    ("unit", UNIT),
)
REACH = {"convoy": 7, "reinforcements": 6, "patrol": 5, "post": 4, "unit": 5}
"""How many words may lie between what moves and the verb that says so; our convention."""

MARK = re.compile(
    r"[;.:“”\"]|\b(?:who|while|when|after|before|because|but|said|says|told|where|although|killed|killing|wounded|wounding|"
    r"injured|by|and then)\b",
    re.IGNORECASE,
)
"""Marks and words that part a verb from what moves."""
