"""What is measured, where each figure stands in a scorer's answer, and what others reach.

The figures of others come from the notes that come with the benchmarks: measured there with the same scorers on the same files
unless it is said otherwise.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure.

    Attributes:
        task: The task, with the part it is measured on.
        path: Where it stands in the scorer's JSON, keys joined by ".".
        peer: What others reach, for a person to read; "" where nothing is known.
        least: Whether smaller is better.
    """

    task: str
    path: str
    peer: str = ""
    least: bool = False

    @property
    def key(self) -> str:
        """Name in floors.json."""
        return f"{self.task}.{self.path}"


_ANNOTATORS = "two annotators agree at "
_PROTOTYPE = "a rule prototype: "
_READ = {"all.f1": ".85", "counting.f1": ".89", "whole_claim.f1": ".38"}
_UNREAD = {"all.f1": ".73 (D), .64 (I, J)", "counting.f1": ".84 (D), .79 (I, J)", "whole_claim.f1": ".18 (D), .17 (I, J)"}
_HUMAN = {"all.f1": ".88", "counting.f1": ".84", "whole_claim.f1": ".68"}


def _claims(part: str, prototype: dict[str, str]) -> tuple[Measure, ...]:
    figures = (Measure(f"claims {part}", path, f"{_ANNOTATORS}{_HUMAN[path]}; {_PROTOTYPE}{prototype[path]}") for path in _HUMAN)
    return (*figures, Measure(f"claims {part}", "wrong_perpetrator", least=True))


MEASURES: tuple[Measure, ...] = (
    *_claims("A+B+I (read)", _READ),
    *_claims("C (tuned)", _READ),
    *_claims("D+J (unread)", _UNREAD),
    *_claims("five articles (read)", _READ),
    *(
        Measure(f"own {part}", f"{figure}.f1", "one annotator, not adjudicated")
        for part in ("corpus (read)", "corpus (unread)", "invented (read)", "invented (unread)")
        for figure in ("all", "counting", "whole_claim")
    ),
    *(Measure(f"own {part}", "wrong_perpetrator", least=True) for part in ("corpus (read)", "corpus (unread)")),
    Measure("links A-D", "b3.f1"),
    Measure("links A-D", "false_merge_rate", least=True),
    Measure("assess A-D", "contradictions.recall"),
    Measure("assess A-D", "contradictions.precision"),
    Measure("assess A-D", "contradictions.look_alikes_raised", least=True),
    Measure("assess A-D", "echoes.f1"),
    Measure("assess five articles (read)", "contradictions.recall_strong"),
    Measure("assess five articles (read)", "echoes.f1"),
    Measure("tolls-gva", "killed.exact", "majority .45, naive pattern .69"),
    Measure("tolls-gva", "killed.exact_gold_pos", "majority .68, naive pattern .63"),
    Measure("tolls-gva", "injured.exact", "majority .34, naive pattern .56"),
    Measure("tolls-gva", "date.exact", "day of publication .35"),
    Measure("tolls-gva", "date.within_1_day", "day of publication .66, the day before .75"),
    Measure("tolls-gva-linking", "b_cubed.f1", "singletons .66, tf-idf .91"),
    Measure("tolls-gva-linking", "pairs.f1", "tf-idf .75"),
    Measure("tolls-gaza", "killed.exact", "naive number .21; ceiling about .84"),
    Measure("tolls-gaza", "killed.overlap", "naive number .39"),
    Measure("tolls-gaza", "injured.exact", "majority .30"),
    Measure("tolls-gaza", "single_source.f1", "phrase .11"),
    Measure("displacement-idetect", "quantity.f1", "number before a people word .70"),
    Measure("displacement-idetect", "all_slots.f1", "keywords .41"),
    Measure("displacement-idetect", "location_lenient.f1", "keywords .18"),
    Measure("attribution", "tokens.source.f1", "name before a reporting verb .23"),
    Measure("attribution", "tokens.cue.f1", ".35"),
    Measure("attribution", "tokens.content.f1", ".50; everything .67"),
    Measure("attribution", "source_of_content.accuracy", ".22"),
    Measure("toponyms", "all.lenient.f1", "Stanford NER .77"),
    Measure("toponyms", "all.located.accuracy_161km", "Edinburgh Geoparser .83"),
    Measure("toponyms", "all.end_to_end.f1_161km", "best of four geoparsers .50"),
    Measure("toponyms", "TR-News.end_to_end.f1_161km", "CamCoder .63"),
    Measure("toponyms", "LGL.end_to_end.f1_161km", "Edinburgh Geoparser .47"),
    Measure("timexes", "all.relaxed.f1", "SynTime .94, pattern .76"),
    Measure("timexes", "all.value.f1", "pattern with the year carried .72"),
    Measure("names", "sealed.recall", "the exact string 0; rapidfuzz alone .44"),
    Measure("names", "sealed.false", "rapidfuzz alone .13", least=True),
    Measure("spellings", "sealed.one_place", "the exact string .57, rapidfuzz alone .78 (other half)"),
    Measure("spellings", "sealed.left_out_one_place"),
    *(Measure(f"places {part}", "right") for part in ("A+B+I (read)", "C (tuned)", "D+J (unread)")),
    Measure("published", "found", "a second finder, deliberately broad"),
    Measure("published", "same_day"),
    Measure("same-event", "pairs_f1.f1", "one cluster a topic .66, tf-idf .81"),
    Measure("same-event", "b_cubed.f1", "tf-idf .85"),
)
"""All figures, in the order of the table."""
