"""Words by which a text tells what somebody thinks of a thing or means to do, with all their forms."""

from dataclasses import dataclass

from marsad.model import Manner

_DOUBLED = frozenset("admit permit plan regret prefer refer rip slam sum pan commit compel".split())
"""Verbs whose last letter is doubled before -ed and -ing."""

_IRREGULAR = """think:thought feel:felt know:knew:known understand:understood mean:meant say:said tell:told
speak:spoke:spoken write:wrote:written find:found foresee:foresaw:foreseen seek:sought cast:cast read:read forget:forgot:forgotten
swear:swore:sworn forbid:forbade:forbidden choose:chose:chosen bet:bet sing:sang:sung rethink:rethought
mistake:mistook:mistaken misunderstand:misunderstood undertake:undertook:undertaken strive:strove:striven"""

_STATED = """
    accuse blame attribute credit say tell report announce add confirm claim deny warn state declare insist acknowledge
    admit explain argue allege estimate reveal predict concede testify assert contend disclose affirm reiterate recount
    proclaim foresee forecast confess attest certify register
"""

_SPOKEN = """
    note suggest stress write tweet reply respond counter conclude complain comment remark recall observe indicate clarify
    elaborate underline lament caution emphasize emphasise describe mention cite quote refer point mean hint imply boast
    joke quip ask wonder question discuss debate detail outline highlight document explore examine illustrate portray
    depict paint cast brand label dub call term characterize characterise compare liken speak talk read sing rate rank
    retweet post publicize publicise summarize summarise advise inform assure remind teach preach rule signal express
    address dispute refute rebut retort recommend speculate reason muse gush vent swear apologize apologise ignore sum
    reference stipulate verify exclaim shout cry whisper chant profess posit theorize chronicle articulate invoke convey
    voice narrate recap query investigate rejoice crow present introduce relay maintain
"""

_JUDGED = """
    criticize criticise condemn denounce decry deride ridicule mock blast slam attack rip assail berate chide scold
    chastise lambaste rebuke pan fault praise laud hail tout applaud commend salute congratulate thank welcome accept
    embrace endorse support back champion defend advocate promote favour favor oppose reject dismiss resist protest object
    challenge disavow disown repudiate renounce approve disapprove admire respect honor honour admonish regret resent
    dislike hate love enjoy appreciate deplore bemoan bristle rail grouse gripe agitate lobby campaign agree disagree
    concur sympathize distrust mistrust sympathise balk baulk downplay overstate understate exaggerate
    trivialize belittle disparage insult taunt scoff sneer laugh grumble
"""

_BELIEVED = """
    think believe know feel suspect doubt fear worry hope expect consider regard view understand realize realise
    recognize recognise assume imagine guess reckon suppose presume trust bet dread anticipate envision envisage remember
    forget perceive judge deem interpret prefer find rethink fret misunderstand sense mistake convince persuade
"""

_INTENDED = """
    want plan intend aim seek decide try wish desire demand require request urge exhort implore beg plead press encourage
    pressure order instruct command direct ask promise pledge vow threaten offer propose pitch commit refuse decline
    hesitate resolve choose opt contemplate consider mull weigh prepare volunteer consent authorize authorise forbid
    prohibit ban block veto impose invite summon appeal push pursue long yearn struggle attempt undertake strive unveil
    permit allow avoid
"""

_NOUNS = {
    Manner.SAID: "claim assertion allegation accusation contention announcement acknowledgment acknowledgement admission denial",
    Manner.MENTIONED: """statement comment remark argument warning suggestion description explanation report account theory
    prediction complaint answer response question conclusion finding""",
    Manner.JUDGED: """criticism attack condemnation denunciation praise support endorsement defence defense opposition
    objection rejection disdain contempt admiration dismissal embrace advocacy disapproval approval resistance
    adulation""",
    Manner.BELIEVED: """belief view opinion hope fear concern worry doubt expectation suspicion conviction confidence
    assumption misgiving frustration anger regret""",
    Manner.INTENDED: """plan proposal promise pledge vow threat decision demand request call bid offer intention desire effort
    attempt commitment refusal willingness unwillingness reluctance appeal push wish goal quest recommendation""",
}

_ADJECTIVES = {
    Manner.MENTIONED: "clear vague silent vocal frank coy explicit",
    Manner.JUDGED: """critical supportive dismissive skeptical sceptical proud ashamed angry furious happy unhappy upset grateful
    wary enthusiastic disappointed frustrated outraged tired passionate hostile fond""",
    Manner.BELIEVED: """afraid concerned worried confident sure certain convinced aware unaware optimistic pessimistic hopeful
    doubtful unsure uncertain fearful suspicious surprised mindful glad sorry nervous anxious""",
    Manner.INTENDED: "willing unwilling reluctant eager determined ready prepared hesitant keen intent likely committed",
}


@dataclass(frozen=True, slots=True)
class Form:
    """A word form that may attribute.

    Attributes:
        manner: How its subject stands to what follows.
        shape: "base", "s", "past", "participle" (of the past) or "ing".
    """

    manner: Manner
    shape: str


_FOUGHT = """attack assail blast slam rip defend resist support back champion challenge block push press command order direct
impose strike pursue undertake introduce"""


def _stems(verb: str) -> tuple[str, str, str]:
    """The forms on -s, -ed and -ing of a regular verb."""
    if verb.endswith("e"):
        return verb + "s", verb + "d", (verb if verb.endswith("ee") else verb[:-1]) + "ing"
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in _DOUBLED:
        return verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"


def _forms() -> dict[str, tuple[Form, ...]]:
    irregular = {row.split(":")[0]: row.split(":")[1:] for row in _IRREGULAR.split()}
    found: dict[str, dict[str, Form]] = {}
    classes = (
        (Manner.SAID, _STATED),
        (Manner.MENTIONED, _SPOKEN),
        (Manner.JUDGED, _JUDGED),
        (Manner.BELIEVED, _BELIEVED),
        (Manner.INTENDED, _INTENDED),
    )
    for manner, verbs in classes:
        for verb in verbs.split():
            s, past, ing = _stems(verb)
            own = irregular.get(verb, [past])
            rows = {"base": verb, "s": s, "past": own[0], "participle": own[-1], "ing": ing}
            for shape, word in rows.items():
                found.setdefault(word, {}).setdefault(shape, Form(manner, shape))
    return {word: tuple(shapes.values()) for word, shapes in found.items()}


VERBS = _forms()
"""Each form with what it may be: verbs of speech, judgement, belief and intention that a dictionary defines as such."""

FOUGHT = frozenset(word for verb in _FOUGHT.split() for word in (verb, *_stems(verb)))
"""Forms that are deeds of war when those who fight are their subject ("rebels attacked the town")."""

NOUNS = {word: manner for manner, nouns in _NOUNS.items() for noun in nouns.split() for word in (noun, _stems(noun)[0])}
"""Nouns of the same, whose owner is the source ("his promise to", "the ministry's denial of")."""

ADJECTIVES = {word: manner for manner, words in _ADJECTIVES.items() for word in words.split()}
"""Adjectives of the same, behind a form of "be" ("was reluctant to")."""


def manner_of(verb: str) -> Manner:
    """The manner of a verb that introduces a statement: what is not thought, judged or meant is said."""
    forms = VERBS.get(verb, ())
    return Manner.SAID if not forms or forms[0].manner is Manner.MENTIONED else forms[0].manner
