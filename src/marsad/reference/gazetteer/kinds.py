"""Which kinds of places of a GeoNames dump reports name, and what their points stand for.

The codes are GeoNames' own (geonames.org/export/codes.html). What is not listed here (shops, schools, wells, fields) is left out.
"""

from marsad.model import Precision

HISTORICAL = frozenset("PPLH PPLCH ADM1H ADM2H ADM3H ADM4H ADMDH PCLH RGNH".split())
"""Codes of what is no more."""

_TABLE = """
A.ADM1 region governorate
A.ADM2 A.ADM3 A.ADM4 A.ADM5 A.ADMD district district
A.TERR A.PRSH L.RGN L.RGNE L.CST L.AREA L.LCTY L.RESF L.RESN L.PRK region region
P.PPLX neighbourhood populated_place
P.* settlement populated_place
P.STLMT village populated_place
S.CMPRF S.CMP camp populated_place
S.AIRP airport exact
S.AIRB S.AIRF L.MILB S.INSM S.FT base exact
S.HSP S.HSPC S.HSPD S.HSPL hospital exact
S.MSQE S.CH S.MSTY S.RUIN S.ANS S.PAL S.CSTL S.HSTS S.UNIV S.PRN S.MKT S.SQR S.DAM S.OILR S.PS S.PSH S.PSN S.FCL site exact
S.CSTM S.PSTB S.CTRB crossing exact
S.BDG S.RSTN S.PRT L.PRT site exact
L.OILF L.GASF site near
R.RD R.RDCR R.ST road region
R.RDJCT R.TRIG crossing exact
R.PASS T.PASS T.GAP mountain near
T.MT T.PK T.HLL T.VLC T.RDGE T.UPLD mountain near
T.MTS T.HLLS T.PLN T.PLAT T.VAL T.DSRT T.PEN T.ISTH T.DLTA T.ISLS T.CAPE region region
T.ISL T.ISLET T.ATOL region near
H.STM H.STMM H.WAD H.CNL H.STMX river region
H.LK H.LKS H.RSV H.SEA H.OCN H.GULF H.BAY H.STRT H.CHN H.LGN H.MRSH H.SD water region
"""
"""Codes, the feature they become, the precision of their point. A river's, road's or range's point is only its label."""

_KINDS = {
    code: (feature, Precision(precision))
    for *codes, feature, precision in (line.split() for line in _TABLE.strip().splitlines())
    for code in codes
}


def kind_of(feature_class: str, code: str) -> tuple[str, Precision] | None:
    """What a row is and what its point stands for; None for a kind that is left out.

    "settlement" stands for city, town or village, which its inhabitants decide.
    """
    if code in HISTORICAL:
        return None
    return _KINDS.get(f"{feature_class}.{code}") or _KINDS.get(f"{feature_class}.*")
