"""Which name of one party stands for a name of another: the one that plays the same part in a sentence."""

import re

from marsad.reference.forms import GENERAL, LONGEST_INITIALS, NOUN, Form, Forms, Shape

BACKED = re.compile(r"[-‑–](?:backed|supported|funded|trained|sponsored|armed|supplied|equipped|financed)\b", re.IGNORECASE)
"""Behind a name: it tells who backs somebody, not who that is."""

FIGHTERS = "fighters"
"""The noun of people under arms that any side may have."""

_WORD = re.compile(r"[^\W_]+")
_NO_PREFIX = frozenset({Shape.FORCE, Shape.COMPOUND, Shape.PLURAL, Shape.PEOPLE, Shape.METONYM})
_LAST_NOUN = re.compile(rf" ({NOUN})$", re.IGNORECASE)
_BACKER = re.compile(rf"\S+{BACKED.pattern} (?=\S)", re.IGNORECASE)


def backer(written: str, own: Forms) -> str:
    """The words before a name that tell who backs its bearers ("Ostrian-backed " of "Ostrian-backed rebels"), "" for none."""
    found = _BACKER.match(written)
    return found[0] if found and own.own(written[found.end() :].split(maxsplit=1)[0]) else ""


def known(written: str, own: Forms) -> tuple[Form, str]:
    """The form that is written, and its possessive s where the mark is lost; what the pack lacks is taken for a force."""
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
    if noun.casefold() in own.heads or re.fullmatch(NOUN, noun, re.IGNORECASE):
        return True
    return (noun.islower() or noun.isupper()) and not any(
        own.own(word) or own.own(word.removesuffix("s")) for word in _WORD.findall(rest)
    )


def qualifying(rest: str, other: Forms) -> str:
    """The other party's adjective with what goes on behind the name; a possessive s goes, as an adjective has none."""
    return other.preferred.adjective + re.sub(r"^(?:['’]s?|s)(?=\s|$)", "", rest)


def counterpart(form: Form, own: Forms, other: Forms, *, placed: bool = False) -> str:
    """The other party's name that plays the part of this one, with "the" where it takes an article.

    Args:
        form: The name.
        own: The party that has it.
        other: The other party.
        placed: Whether a word of place stands before it, behind which a state's bare name would be that of its country.
    """
    names = other.preferred
    if form.shape in {Shape.PLURAL, Shape.PEOPLE}:
        return f"{names.adjective} {FIGHTERS}"
    if form.shape is Shape.FORCE:
        return _force(form, own, other)
    if form.shape is Shape.MODIFIER and form.capital:
        return names.adjective
    if form.shape is Shape.COMMON and Form(f"{form.words}s", Shape.PLURAL, True) in own.names:
        return f"{names.adjective} {FIGHTERS[:-1]}"
    if form.shape is Shape.COMPOUND:
        return names.adjective + form.words[form.words.rindex("-") :]
    if form.shape is Shape.BODY or (placed and other.state):
        return names.long
    return {Shape.PERSON: names.person, Shape.METONYM: names.seat}.get(form.shape, "") or names.name


def _force(form: Form, own: Forms, other: Forms) -> str:
    """What stands for a longer name in small letters: its own noun behind the other's adjective, else a long name."""
    names, last = other.preferred, form.words.split()[-1]
    noun = _LAST_NOUN.search(form.words)
    if noun is not None and not own.own(last):
        return f"{names.adjective} {noun[1]}"
    return f"{names.adjective} {FIGHTERS}" if form.plural else names.long


def cased(words: str, written: str, *, begins: bool = True) -> str:
    """The words with the capitals of those whose place they take.

    Args:
        words: The new words.
        written: Those in whose place they come; shouted ones are shouted again.
        begins: Whether a capital there is that of a sentence or a headline, and no proper name's.
    """
    if written.isupper() and len(written) > LONGEST_INITIALS:
        return words.upper()
    return words[0].upper() + words[1:] if written[0].isupper() and begins else words
