"""rough"""
from marsad.model import Document, RegionKind, Sentence
from marsad.text.sentences import split_sentences
import re
def sentences(document: Document) -> tuple[Sentence, ...]:
    out=[]; p=0
    for m in re.finditer(r"[^\n]+", document.text):
        for s in split_sentences(document.text, m.start(), m.end()):
            out.append(Sentence(s, len(out), p, RegionKind.TITLE if document.title and s.start==0 else RegionKind.BODY))
        p+=1
    return tuple(out)
