"""What counts how much in texts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """What counts how much in a text.

    Parameters
    ----------
    name_weight : float
        Of a name against a description [-].
    kana_weight : float
        Of grams that were written in hiragana alone, which are mostly endings, against others [-].
    concept_weight : float
        Of a concept against a gram [-].
    sign_weight : float
        Of a single Chinese character, which mostly is a word of its own, against a gram [-].
    length_share : float
        Share of a text's own length in what it is divided by, the rest being the mean length: below
        1 long descriptions lose less (pivoted normalisation; Singhal and others 1996). 1 gives
        cosines [-].
    coverage_share : float
        Of the coverage of concepts (:mod:`.concepts`) in the likeness, the rest is the cosine [-].
    broader_share : float
        Of a concept that the asked one is a kind of, against that [-].
    kind_weight, description_weight : float
        Of what a sub-category and a description hold, against what a name holds [-].
    other_kind : float
        Of a concept at a resource of none of the kinds of the concept [-].
    """

    name_weight: float = 3.0
    kana_weight: float = 0.3
    concept_weight: float = 6.0
    sign_weight: float = 1.0
    length_share: float = 1.0
    coverage_share: float = 0.5
    broader_share: float = 0.3
    kind_weight: float = 0.9
    description_weight: float = 0.6
    other_kind: float = 0.5
