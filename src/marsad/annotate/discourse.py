"""Who was quoted last: what pronouns and bare descriptions ("the NGO") take up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from marsad.annotate.scene import Scene
from marsad.annotate.speakers import Speaker, joint_end, renamed
from marsad.annotate.speech import BODIES, DEFINITE, PRONOUNS, SPEAKER_NOUNS
from marsad.model import SourceType

REMEMBERED = 500
"""Statements back to which a speaker is looked for; articles have fewer, collections of them would take square time."""


@dataclass(slots=True)
class Memory:
    """The speakers of a document so far, last one first.

    Attributes:
        said: Each with those who carried it.
        people: By surname, those who spoke for a body of the register.
        nouns: By name, the nouns that the text used for them ("minister").
    """

    said: list[tuple[Speaker, tuple[Speaker, ...]]] = field(default_factory=list)
    people: dict[str, Speaker] = field(default_factory=dict)
    nouns: dict[str, frozenset[str]] = field(default_factory=dict)

    def note(self, scene: Scene, who: Speaker, carriers: Sequence[Speaker] = ()) -> None:
        """Remembers one who spoke, and by which nouns the phrase called them."""
        if who.kind != "pronoun" or carriers:
            self.said.insert(0, (who, tuple(carriers)))
            del self.said[REMEMBERED:]
        if who.person and who.source_id is not None:
            spoke = next((m for m in scene.known if m.value[1] and who.span.contains(scene.span(m.first, m.last))), None)
            self.people[_surname((scene.span(spoke.first, spoke.last) if spoke else who.span).of(scene.text))] = who
        if who.kind == "named":
            inside = [i for i, w in enumerate(scene.words) if who.span.start <= w.start < who.span.end]
            words = frozenset(scene.word(i) for i in range(inside[0], joint_end(scene, inside[0], inside[-1] + 1)))
            self.nouns[who.name] = self.nouns.get(who.name, frozenset()) | (words & SPEAKER_NOUNS)

    def resolved(self, scene: Scene, who: Speaker) -> Speaker:
        """The speaker with the name of the one it takes up; unchanged when it takes up nobody known."""
        words = [w.folded for w in scene.words if who.span.start <= w.start < who.span.end]
        if len(words) == 1 and words[0] in PRONOUNS:
            return self._pronoun(words[0], who)
        if len(words) == 1 and who.source_id is None and self._spoke(words[0]):
            return self._surname(who)
        if who.person:
            return self._surname(who)
        if who.kind == "named":
            return self._short_name(who)
        seated = 2 if len(words) > 2 and words[2] == "based" else 0
        if not words or words[0] not in {"the", "this"} or len(words) - seated > 5:
            return who
        return self._definite(who, words[-1])

    def _short_name(self, who: Speaker) -> Speaker:
        """A single common word ("the Coalition") is the longer name that the text used before and that contains it."""
        word = who.name.casefold().removeprefix("the ")
        if " " in word or word not in SPEAKER_NOUNS:
            return who
        for earlier, _ in self.said:
            longer = earlier.kind == "named" and not earlier.person and len(earlier.name.split()) > 1
            same = earlier.source_id == who.source_id and earlier.name.split()[0].istitle()
            if longer and (word in earlier.name.casefold().split()[1:] or same):
                return renamed(who, earlier)
        return who

    def carriers_of(self, who: Speaker) -> tuple[Speaker, ...]:
        """Who carried the last statement of a speaker of that name."""
        return next((carriers for speaker, carriers in self.said if speaker.name == who.name), ())

    def _pronoun(self, word: str, who: Speaker) -> Speaker:
        person = word in {"he", "she", "i", "who"}
        for antecedent, _ in self.said:
            if word == "it" and antecedent.kind == "anonymous" and antecedent.name.endswith("s"):
                continue
            if antecedent.kind != "pronoun" and (antecedent.person == person or word in {"they", "we"} or not self._any(person)):
                found = renamed(who, antecedent)
                return Speaker(who.span, found.name, found.source_id, found.source_type, found.person, "pronoun")
        return Speaker(who.span, who.name, None, SourceType.MEDIA, person, "pronoun")

    def _spoke(self, surname: str) -> bool:
        """Whether somebody of that surname, named in full, spoke before."""
        return any(s.person and s.kind == "named" and " " in s.name and _surname(s.name) == surname for s, _ in self.said)

    def _any(self, person: bool) -> bool:
        return any(speaker.person == person for speaker, _ in self.said)

    def _surname(self, who: Speaker) -> Speaker:
        """A surname alone takes the type of the full name; the name stays as written first."""
        last = _surname(who.name)
        for earlier, _ in self.said:
            if earlier.person and _surname(earlier.name) == last and earlier.kind == "named":
                named = len(earlier.name.split()) >= len(who.name.split())
                return (
                    renamed(who, earlier)
                    if named
                    else Speaker(who.span, who.name, who.source_id or earlier.source_id, earlier.source_type, True, "named")
                )
        if who.source_id is None and last in self.people:
            body = self.people[last]
            return replace(who, source_id=body.source_id, source_type=body.source_type)
        return who

    def _definite(self, who: Speaker, noun: str) -> Speaker:
        for earlier, _ in self.said:
            if earlier.person and noun in BODIES:
                continue
            if earlier.kind == "named" and noun in self.nouns.get(earlier.name, ()):
                return renamed(who, earlier)
        for earlier, _ in self.said:
            if earlier.kind in {"anonymous", "definite"} and noun in earlier.name.casefold().split():
                return renamed(who, earlier)
        wanted = DEFINITE.get(noun, frozenset())
        for earlier, _ in self.said:
            anybody = len(wanted) == len(SourceType) and earlier.kind != "pronoun"
            if anybody or (earlier.kind == "named" and not earlier.person and earlier.source_type in wanted):
                return renamed(who, earlier)
        return who


def _surname(name: str) -> str:
    """The last word of a name, without an article that is joined to it."""
    return re.split(r"[-\s]", name)[-1].casefold()
