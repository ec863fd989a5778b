"""The words that tell of an attack, and whether they tell of it as done.

A verb tells of an attack in one of a few ways: it strikes by itself ("shelled"), makes one ("launched an assault"), lets one go
on or break out ("clashes erupted", "bombardment continues"), has somebody undergo one ("came under shelling") or ward one off.
"""

import re

from marsad.extract import reality
from marsad.extract.lines import Line
from marsad.model import Span

NOUN = re.compile(
    r"(?<![\w-])(?:(?:air[ -]?)?(?:strikes?|raids?)|air[ -](?:attacks?|campaign|war)|bombings?|bombardments?|shelling|"
    r"attacks?|assaults?|(?:counter-?)?(?:attacks?|offensives?)|onslaughts?|massacres?|sorties|"
    r"clashes|fighting(?! (?:force|unit|spirit|season|age|\w+(?:ists|ants|els|ers|ents|en))\b)|battles?|gun battles?|"
    r"firefights?|crossfire|operations?|campaigns?|"
    r"rockets?|(?:rocket )?shells|missiles?|mortars?(?: rounds?)?|shellfire|gunfire|"
    r"(?:artillery|mortar|rocket|tank|sniper|heavy|intense) fire|blasts?|explosions?|"
    r"(?:car |truck |roadside |suicide |barrel |cluster )?bombs?|(?:suicide )?bombers?|landmines?|explosive devices?|"
    r"jets|war ?planes|(?<=chemical )weapons|(?<=cluster )munitions|(?:chlorine|poison(?:ous)?|toxic|mustard) gas|sarin"
    r")(?![\w-])",
    re.IGNORECASE,
)
"""What an attack is called, what is fired in it, and who flies it."""

WEAPONS = re.compile(
    r"rockets?|(?:rocket )?shells|missiles?|mortars?(?: rounds?)?|(?:car |truck |roadside |suicide |barrel |cluster )?bombs?|"
    r"landmines?|explosive devices?|weapons|munitions|\w+ gas|sarin",
    re.IGNORECASE,
)
"""What is fired or planted: no attack until it goes off."""

FLYERS = re.compile(r"jets|war ?planes|bombers?", re.IGNORECASE)
"""Who carries out an attack, and not the attack."""

VERB = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<strike>hit(?:ting)?|struck|striking|target(?:ed|t?ing)?|pound(?:ed|ing)?|bomb(?:ed|ing)?|shell(?:ed|ing)?|"
    r"bombard(?:ed|ing)?|attack(?:ed|ing)?|ambush(?:ed|ing)?|raid(?:ed|ing)?|straf(?:ed|ing)|storm(?:ed|ing)?|"
    r"assault(?:ed|ing)?|hammer(?:ed|ing)|pummell?(?:ed|ing)|assailed|opened fire|fired (?:on|at|into|upon))|"
    r"(?P<fight>battl(?:ed|ing)|battle|fought|fight(?:ing)?|clash(?:ed|ing)?|exchanged (?:\w+ )?fire)|"
    r"(?P<wreck>destroy(?:ed|ing)?|blew up|blown up|detonat(?:ed|ing)|demolished)|"
    r"(?P<make>carr(?:ied|ying|y) out|conduct(?:ed|ing)?|launch(?:ed|ing)?|stag(?:ed|ing)|mount(?:ed|ing)|deliver(?:ed|ing)|"
    r"wag(?:ed|ing)|unleash(?:ed|ing)|fir(?:ed|ing)|fire|drop(?:ped|ping)|us(?:ed|ing)|respond(?:ed|ing) with|"
    r"perform(?:ed|ing)|perpetrat(?:ed|ing)|lobbed|hurled|opened|kept up|led|leading|press(?:ed|ing)|"
    r"announced (?:the )?(?:start|launch|beginning|resumption) of(?: the (?:\w+ )?(?:stage|phase) of)?)|"
    r"(?P<turn>continu(?:ed|es|e|ing)|beg[au]n|start(?:ed|ing)|resum(?:ed|ing)|renew(?:ed|ing)|intensif(?:ied|ying)|"
    r"escalat(?:ed|ing)|step(?:ped|ping) up|expand(?:ed|ing)|increased|ramped up)|"
    r"(?P<happen>explod(?:ed|ing)|went off|(?:blew|blown) (?:himself|herself|themselves) up|fell|landed|slammed|rained|rocked|"
    r"shook|ripped|tore|erupted|broke out|rag(?:ed|es|ing)|took place|tak(?:es|en|ing) place|flared|occurred|"
    r"(?:is|are|was|were) (?:under ?way|ongoing))|"
    r"(?P<undergo>c[ao]m(?:e|ing) under|(?:was|were|been) under|subject(?:ed)? to|fac(?:ed|es|ing)|witness(?:ed|es|ing)|"
    r"suffer(?:ed|s|ing)|endur(?:ed|es|ing)|encounter(?:ed|ing)|been (?:\w+ ){0,2}targets? of|saw|seen|report(?:ed|ing|s)|"
    r"document(?:ed|ing|s)|recorded|(?:the )?(?:scene|site) of|"
    r"there (?:was|were)|there (?:has|have) been)|"
    r"(?P<foil>repel(?:led|ling)?|repuls(?:ed|ing)|thwart(?:ed|ing)?|foil(?:ed|ing)?|fend(?:ed|ing)? off|aborted|warded off)"
    r")(?![\w-])",
    re.IGNORECASE,
)
"""Verbs of violence by the way in which they tell of an attack; the name of the group says which."""

_UNREAL = re.compile(
    r"\b(?:could|would|might|may|will|if|whether|threat\w*|fear\w*|plan(?:s|ned|ning)?|warn\w*|vow\w*|not|never|no|"
    r"stop|halt\w*|end|approv\w+|what planes|determines?|against air|future|any|prevent\w*|"
    r"almost daily|daily|regularly|often|usually|frequently|mostly|mainly|initially|originally|previously|formerly|"
    r"aimed at|in preparation|ahead of|denied|failed|calls? for|called "
    r"(?:for|on))\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:if|whether|who)\b[^.;,]*$", re.IGNORECASE)
"""Before a verb of violence: it is a condition or a question ("if Y was proven to have used …")."""

_HABIT = re.compile(r"\W+(?:\w+ )?(?:daily|regularly|repeatedly|often|frequently|every (?:day|week))\b", re.IGNORECASE)
"""After a verb of violence: it is told as a habit, and the guide records no habits."""

_BASE = re.compile(
    r"target|pound|bomb|shell|bombard|attack|ambush|raid|storm|assault|battle|clash|destroy|carry out|conduct|launch|"
    r"fire|fight|"
    r"continue|repel|thwart|foil|fend off",
    re.IGNORECASE,
)
"""Forms that a sentence also uses as nouns or behind "to"."""

_REALLY_TO = re.compile(
    r"\b(?:(?:able|continu\w+|began|begun|started|went on|managed)\s+to|"
    r"\buses?\b[^.;]{3,80}\bto)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""Before a bare verb of violence: it is done, not only meant."""

_IN_PROGRESS = re.compile(
    r"\b(?:is|are|was|were|been|continue[ds]?|began|begun|started|continuing|kept|resumed)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""Before a verb in -ing: it is told as going on."""


def unreal(line: Line, at: int) -> bool:
    """Whether what stands at a character is feared, planned, denied, asked for or a condition."""
    return _UNREAL.search(line.before(at, 110)) is not None


def told(line: Line, verb: Span) -> bool:
    """Whether a verb tells of what was done or is being done: no wish, plan, condition, negation or habit."""
    before = line.before(verb.start, 110)
    word = verb.of(line.text).lower()
    if _UNREAL.search(before) or _ASKED.search(before) or _HABIT.match(line.after(verb.end, 30)):
        return False
    if _BASE.fullmatch(word) or re.search(r"\bto\s+(?:\w+ly\s+)?$", before):
        return _REALLY_TO.search(before) is not None
    return not word.split()[0].endswith("ing") or _IN_PROGRESS.search(before) is not None


def clause_before(line: Line, at: int, length: int = 110) -> str:
    """The words of a clause before a character."""
    return reality.BREAK.split(line.before(at, length))[-1]
