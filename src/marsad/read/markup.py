"""What a page's markup states, read in one pass without a tree, so that no nesting is too deep."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any

_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
VOID = frozenset(_VOID_NAMES.split())
"""Elements that have no end tag (HTML Living Standard, "void elements")."""

_BLOCK_NAMES = """
address article blockquote body br caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table
tbody td th thead tr ul
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_FURNITURE_ELEMENTS = """
aside button footer form head header iframe menu nav noscript object option script select style svg template textarea
"""
_FURNITURE = frozenset(_FURNITURE_ELEMENTS.split())
_FURNITURE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:comments?|related|recommended|share|sharing|social|sidebar|newsletter|breadcrumbs?|most-?read|promo|advert\w*|"
    r"read-?(?:also|more|next)|navigation|navbar|menu|footer|cookie\w*)(?:$|[\s_-])",
    re.IGNORECASE,
)
_KEPT_WHOLE = frozenset({"html", "body", "main", "article"})
_ENDS_ITSELF = frozenset(["dd", "dt", "li", "option", "p", "td", "th", "tr"])
"""Elements whose end tag may be left out: the next of the same name ends them."""

_REACH = 400
"""Open elements that a tag is compared with; unmatched ends in endless nesting would otherwise take square time."""

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_META: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "headline", "dc.title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "url": ("og:url",),
    "author": ("author", "dc.creator", "parsely-author"),
    "published": (
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "parsely-pub-date",
        "sailthru.date",
    ),
}
_COLLECTED = frozenset({"figcaption", "h1", "script", "title"})
_ARTICLE_TYPES = re.compile(r"Article|Report|Posting")


@dataclass(frozen=True, slots=True)
class Markup:
    """What one pass over a page finds; None where the markup states nothing.

    Attributes:
        text: All text outside of furniture, a blank line between blocks.
        depth: Deepest nesting of elements.
        captions: Text of the captions of figures outside of furniture.
        title: Headline.
        outlet: Name of the site.
        url: Canonical address.
        author: Byline.
        published: Date of publication as written.
        language: Language code as written.
    """

    text: str
    depth: int
    captions: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None


def declared_encoding(raw: bytes) -> str | None:
    """The encoding that the first kilobytes of a page declare, or None."""
    match = _CHARSET.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def parsed(page: str) -> Markup:
    """What the markup of a page states."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    linked = _linked_data(reader.scripts)
    stated = {field: next((reader.meta[name] for name in names if name in reader.meta), None) for field, names in _META.items()}
    return Markup(
        text=reader.text(),
        depth=reader.deepest,
        captions=tuple("".join(pieces) for pieces in reader.captions),
        title=stated["title"] or linked.get("headline") or _plain(reader.heading) or _plain(reader.title),
        outlet=stated["outlet"] or linked.get("publisher"),
        url=reader.canonical or stated["url"],
        author=stated["author"] or linked.get("author"),
        published=stated["published"] or linked.get("datePublished") or _only_day(reader.times),
        language=reader.language,
    )


def _plain(pieces: list[str]) -> str | None:
    return " ".join("".join(pieces).split()) or None


def _only_day(times: list[str]) -> str | None:
    """The date of the page's time elements, where they all name one day; with several, which one is ours cannot be told."""
    return times[0] if len({time[:10] for time in times}) == 1 else None


def _linked_data(scripts: list[list[str]]) -> dict[str, str]:
    """Headline, datePublished, author and publisher of the first article that the page's linked data (JSON-LD) describe."""
    for script in scripts:
        try:
            value = json.loads("".join(script))
        except (ValueError, RecursionError):
            continue
        for node in _nodes(value):
            if _ARTICLE_TYPES.search(str(node.get("@type"))):
                stated = {key: _name(node.get(key)) for key in ("headline", "datePublished", "author", "publisher")}
                return {key: found for key, found in stated.items() if found}
    return {}


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """The objects at the top of linked data: itself, those in a list, those under "@graph"."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Mapping):
            yield item
            graph = item.get("@graph")
            yield from (node for node in graph if isinstance(node, Mapping)) if isinstance(graph, list) else ()


def _name(value: Any) -> str | None:
    """Words, or the name of an object, or the names of a list of them."""
    if isinstance(value, list):
        return ", ".join(name for name in map(_name, value) if name) or None
    if isinstance(value, Mapping):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


class _Reader(HTMLParser):
    """Collects text and statements while tags open and close; a stack of names is all it remembers."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.scripts: list[list[str]] = []
        self.captions: list[list[str]] = []
        self.heading: list[str] = []
        self.title: list[str] = []
        self.canonical: str | None = None
        self.times: list[str] = []
        self.language: str | None = None
        self.deepest = 0
        self._open: list[tuple[str, bool]] = []
        self._hidden = 0
        self._pieces: list[str] = []
        self._target: list[str] | None = None

    def text(self) -> str:
        """The text outside of furniture: blocks on lines of their own, a blank line between them."""
        lines = (" ".join(line.split()) for line in "".join(self._pieces).split("\n"))
        return "\n\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an opening tag states, and break the text at a block."""
        given = {name: value or "" for name, value in attrs}
        self._note_statement(tag, given)
        if tag in _BLOCKS:
            self._pieces.append("\n")
        if tag in VOID:
            return
        if self._open and tag in _ENDS_ITSELF and self._open[-1][0] == tag:
            self.handle_endtag(tag)
        hides = self._is_furniture(tag, given)
        self._open.append((tag, hides))
        self._hidden += hides
        self.deepest = max(self.deepest, len(self._open))

    def _is_furniture(self, tag: str, given: Mapping[str, str]) -> bool:
        if tag == "header" and any(name in _KEPT_WHOLE for name, _ in self._open[2:_REACH]):
            return False
        names = f"{given.get('class', '')} {given.get('id', '')}"
        return tag in _FURNITURE or (tag not in _KEPT_WHOLE and bool(_FURNITURE_NAMES.search(names)))

    def handle_endtag(self, tag: str) -> None:
        """Break the text after a block, and end what was collected."""
        if tag in _BLOCKS:
            self._pieces.append("\n")
        if tag in _COLLECTED:
            self._target = None
        if any(name == tag for name, _ in self._open[-_REACH:]):
            while self._open:
                name, hides = self._open.pop()
                self._hidden -= hides
                if name == tag:
                    return

    def handle_data(self, data: str) -> None:
        if self._target is not None:
            self._target.append(data)
        if not self._hidden:
            self._pieces.append(data.replace("\n", " "))

    def _note_statement(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "meta":
            name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            if given.get("content", "").strip():
                self.meta.setdefault(name, given["content"].strip())
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.canonical = self.canonical or given.get("href") or None
        elif tag == "html":
            self.language = given.get("lang") or None
        elif tag == "time" and given.get("datetime"):
            self._note_time(given)
        elif tag == "script" and given.get("type") == "application/ld+json":
            self.scripts.append([])
            self._target = self.scripts[-1]
        elif tag == "figcaption" and not self._hidden:
            self.captions.append([])
            self._target = self.captions[-1]
        elif tag == "h1" and not self.heading:
            self._target = self.heading
        elif tag == "title" and not self.title:
            self._target = self.title

    def _note_time(self, given: Mapping[str, str]) -> None:
        """A time element: the publication's where it says so, else one of the page's."""
        if "pubdate" in given or "publish" in given.get("itemprop", "").lower():
            self.meta.setdefault("datepublished", given["datetime"])
        elif not self._hidden:
            self.times.append(given["datetime"])
