"""Names across transliterations: Khan Cheikhoun, Khan Sheikhoun, Khan Shaykhun and the Arabic letters are one name.

Arabic names reach reports through English, French, German, Turkish, Kurdish, Russian and learned romanisations.
"""

from marsad.text.names.comparison import likeness, same_name, similarity
from marsad.text.names.folding import fold
from marsad.text.names.skeletons import skeleton
from marsad.text.names.spellings import ALIKE, Match, Spellings
from marsad.text.names.widening import place_key

__all__ = ["ALIKE", "Match", "Spellings", "fold", "likeness", "place_key", "same_name", "similarity", "skeleton"]
