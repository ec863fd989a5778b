"""Which name of one party stands for a name of another: the one whose form is most like it."""

import re

from marsad.reference.forms import ARMS, GENERAL, LONGEST_INITIALS, Form, Forms, Shape

LIKE = {
    Shape.MODIFIER: (Shape.NAME, Shape.INITIALS, Shape.BODY, Shape.FORCE),
    Shape.COMPOUND: (Shape.COMPOUND, Shape.INITIALS, Shape.NAME),
    Shape.INITIALS: (Shape.INITIALS, Shape.NAME, Shape.BODY, Shape.FORCE),
    Shape.NAME: (Shape.NAME, Shape.INITIALS, Shape.BODY, Shape.FORCE),
    Shape.COMMON: (Shape.COMMON, Shape.INITIALS, Shape.FORCE, Shape.BODY),
    Shape.PLURAL: (Shape.PLURAL, Shape.FORCE, Shape.BODY),
    Shape.PEOPLE: (Shape.PEOPLE, Shape.PLURAL, Shape.FORCE, Shape.BODY),
    Shape.PERSON: (Shape.PERSON, Shape.NAME, Shape.INITIALS, Shape.FORCE),
    Shape.BODY: (Shape.BODY, Shape.INITIALS, Shape.NAME, Shape.FORCE),
    Shape.FORCE: (Shape.FORCE, Shape.BODY, Shape.PLURAL, Shape.INITIALS),
    Shape.METONYM: (Shape.METONYM, Shape.NAME, Shape.INITIALS, Shape.FORCE),
}
"""What may take the place of a name, the most like it first."""

BACKED = re.compile(r"[-‑–](?:backed|supported|funded|trained|sponsored|armed|supplied|equipped|financed)\b", re.IGNORECASE)
"""Behind a name: it tells who backs somebody, not who that is."""

_WORD = re.compile(r"[^\W_]+")
_NO_PREFIX = frozenset({Shape.FORCE, Shape.COMPOUND, Shape.PLURAL, Shape.PEOPLE, Shape.METONYM})
LONG_ENOUGH = 4
"""Letters from which the tables of names know a possessive s without its apostrophe."""


def known(written: str, own: Forms) -> tuple[Form, str]:
    """The form that is written, and its possessive s where the mark is lost; what the pack lacks is taken for a plural force."""
    words = written.casefold().rstrip(".")
    for ending in ("", "s"):
        for form in (*own.names, *own.modifiers):
            if form.words.casefold().rstrip(".") + ending == words:
                plural = bool(GENERAL.fullmatch(written)) and written.endswith("s")
                return (Form(written, Shape.PLURAL, True) if plural else form), ending
    single = " " not in written and written.endswith("s")
    return Form(written, Shape.PLURAL if single else Shape.FORCE, written.endswith("s")), ""


def prefix(written: str, own: Forms) -> Form:
    """The longest name or qualifying word with which a name begins that goes on; without words where there is none."""
    best = Form("", Shape.BODY)
    listed = any(form.words.casefold() == written.casefold() for form in own.names)
    for form in (*own.modifiers, *(Form(demonym, Shape.MODIFIER) for demonym in own.demonyms), *own.names):
        length = len(form.words)
        if (
            form.shape in _NO_PREFIX
            or (listed and form.shape is Shape.BODY)
            or length <= len(best.words)
            or written[:length].casefold() != form.words.casefold()
        ):
            continue
        rest = written[length:]
        if re.match(r"s(?:\s|$)", rest) and form.shape is not Shape.MODIFIER and not listed:
            rest = rest[1:]
        if (rest and not _goes_on(rest, own)) or (not rest and form.shape in {Shape.BODY, Shape.FORCE}):
            continue
        best = Form(written[:length], form.shape)
    return best


def _goes_on(rest: str, own: Forms) -> bool:
    """Whether what stands behind a name or qualifying word is a noun that it qualifies, and no part of another name."""
    noun = re.sub(r"^(?:['’]s)?[\s-]+", "", rest)
    if rest[0].isalnum() or BACKED.match(rest):
        return False
    if noun.casefold() in own.heads:
        return True
    return (noun.islower() or noun.isupper()) and not any(own.own(word) for word in _WORD.findall(rest))


def qualifying(form: Form, rest: str, other: Forms) -> str:
    """The other party's word that qualifies a noun; before a possessive s one that is a noun itself."""
    able = [f for f in other.qualifying if not GENERAL.fullmatch(f.words)] or list(other.names)
    owned = re.match(r"['’]|s(?:\s|$)", rest) is not None
    if form.shape in {Shape.BODY, Shape.PERSON}:
        found = counterpart(form, other)
    else:
        able = [f for f in able if f.shape is not Shape.MODIFIER] or able if owned else able
        found = min(able, key=lambda f: 2 * (f.capital is not form.capital) + (f.shape is not form.shape)).words
    return found + "'" if owned and rest[0] == "s" and len(found) < LONG_ENOUGH else found


def counterpart(form: Form, other: Forms, *, placed: bool = False) -> str:
    """The other party's name that is most like this one; of equals the first of the pack.

    Args:
        form: The name.
        other: The other party.
        placed: Whether a word of place stands before it, behind which a state's bare name would be that of its country.
    """
    ranks = {shape: rank for rank, shape in enumerate(LIKE[form.shape])}
    able = [f for f in other.names if f.shape in ranks and f.words.isascii() and not GENERAL.search(f.words)]
    if form.shape in {Shape.PLURAL, Shape.PEOPLE}:
        able = [f for f in able if f.shape in {form.shape, Shape.PLURAL}]
    if other.state and placed:
        able = [f for f in able if f.shape not in {Shape.NAME, Shape.INITIALS}]
    if not able:
        return qualifying(Form("rebel", Shape.MODIFIER), "", other) + " fighters"

    def cost(found: Form) -> int:
        number = 0 if found.shape is Shape.INITIALS else 4 * (found.plural is not form.plural)
        look = 2 * (found.capital is not form.capital) + (found.quoted is not form.quoted)
        arms = 6 * (bool(ARMS.search(found.words)) is not bool(ARMS.search(form.words)))
        return 6 * ranks[found.shape] + number + look + arms + abs(found.length - form.length)

    return min(able, key=cost).words


def cased(words: str, written: str) -> str:
    """The words with the capitals of those whose place they take: a headline's, or those of a sentence's first word."""
    if written.isupper() and len(written) > LONGEST_INITIALS:
        return words.upper()
    return words[0].upper() + words[1:] if written[0].isupper() else words
