"""“Did you mean …?”: the known word that is nearest to a mistyped one."""

from difflib import get_close_matches

_LIKE_ENOUGH = 0.6


def nearest(word, known):
    """The known word that is most like ``word``, empty where none is; case does not count.

    Parameters
    ----------
    word : str
    known : collection of str
    """
    folded = {one.casefold(): one for one in sorted(known, reverse=True)}
    found = get_close_matches(str(word).casefold(), list(folded), 1, _LIKE_ENOUGH)
    return folded[found[0]] if found else ""
