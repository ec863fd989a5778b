"""News agencies that sign datelines, pictures and texts, as they sign."""

import re

AGENCIES = (
    "AFP AP Reuters REUTERS UPI DPA dpa EFE ANSA APA PAP CTK TASS ITAR-TASS Interfax RIA Sputnik Xinhua XINHUA Kyodo Yonhap "
    "PTI ANI IANS APP Antara Bernama Anadolu AA IRNA FNA ISNA SANA KUNA WAM QNA BNA ONA NNA APS SUNA LANA GNA KNA ENA "
    "Ukrinform BelTA Bloomberg CNN BBC IRIN"
).split()
"""International agencies first, then national ones and broadcasters that sign like them; written down by hand and not
complete. Those whose initials are a common word or a region are left out."""

AGENCY = r"(?:" + "|".join(sorted((*AGENCIES, r"RIA\s+Novosti", r"Anadolu\s+Agency"), key=len, reverse=True)) + ")"
"""Any of them, as a regular expression."""

_HEAD, _TAIL = 400, 200
"""Characters of a text's beginning and end in which a credit stands."""

_DATELINE = re.compile(
    rf"(?:^|\n)[^\n.!?]{{0,60}}?[(\[]\s*(?P<agency>{AGENCY})\s*[)\]]|(?:^|\n)\s*(?P<opening>{AGENCY})\s*[-–—:|]"
)
_CREDIT = re.compile(
    rf"(?:^|\n)\s*(?:source|by|from|with|©|copyright)\s*:?\s*(?P<named>{AGENCY})\s*(?=\n|$)|"
    rf"[(\[]\s*(?:source\s*:\s*|with\s+)?(?P<closing>{AGENCY})\s*[)\]]\s*$|(?:^|\n)\s*(?P<alone>{AGENCY})\s*(?=\n|$)",
    re.IGNORECASE,
)
_ONE_NAME = {"ITAR-TASS": "TASS", "RIA NOVOSTI": "RIA", "ANADOLU AGENCY": "ANADOLU", "AA": "ANADOLU"}
"""Two signatures of one agency."""


def credited(text: str) -> frozenset[str]:
    """The agencies that a text is credited to at its beginning or end, in capitals: in a dateline, a by-line, a last line.

    An agency that is merely quoted ("told AFP") is none. One pass over the two ends.
    """
    head, tail = text[:_HEAD], text[-_TAIL:].rstrip()
    found = [match for pattern, part in ((_DATELINE, head), (_CREDIT, head), (_CREDIT, tail)) for match in pattern.finditer(part)]
    names = [" ".join(name.upper().split()) for match in found for name in match.groups() if name]
    return frozenset(_ONE_NAME.get(name, name) for name in names)
