"""The user guide as HTML that lies in the plugin: docs/guide and docs/model.md.

    make translations           (tools/in_qgis.sh python tools/guide.py)

The pages go to ``resources/guide/<language>/``, which is not committed, beside the pictures that
they show. ``resources/guide/<language>/help/<topic>.html`` leads to what the guide says about an
algorithm or about a page of the panel; ``bridge/help.py`` opens it. Only what changed is written;
the same Markdown gives the same bytes. Trouble ends it with status 1 and a sentence.
"""

import argparse
import configparser
import json
import posixpath
import sys
from pathlib import Path
from urllib.parse import quote

HERE = Path(__file__).resolve().parent
if str(HERE) not in sys.path:
    # Its parts lie beside it.
    sys.path.append(str(HERE))

import guide_frame  # noqa: E402
import guide_markdown  # noqa: E402

ROOT = HERE.parent
OUT = ROOT / "resources" / "guide"
LANGUAGES = ("ja", "en")
# Pages in the order in which they are read; others follow them, the model stands at the end.
MAIN, MODEL = "manual", "model"
ORDER = (
    "index", "install", "first_hour", "walkthrough", "dock", MAIN, "streets", "risk", "local",
    "report", "data", "sources", "method", "limits", "faq",
)  # fmt: skip


class GuideError(Exception):
    """Something that the person has to know; its text says it."""


def sources(docs, language):
    """``{page: path of its Markdown}`` in the order of reading."""
    found = {MAIN: docs / "guide" / f"{language}.md"}
    for path in sorted((docs / "guide").glob(f"*_{language}.md")):
        found[path.stem[: -len(language) - 1]] = path
    known = [name for name in ORDER if name in found]
    names = known + [name for name in found if name not in ORDER]
    return {**{name: found[name] for name in names}, MODEL: docs / "model.md"}


def made(docs, version):
    """All files of the guide: ``{path inside the guide: text, or path of a picture}``."""
    words = json.loads((docs / "guide" / "frame.json").read_text(encoding="utf-8"))
    pages = {language: read(docs, language) for language in LANGUAGES}
    if list(pages["ja"]) != list(pages["en"]):
        alone = sorted(set(pages["ja"]) ^ set(pages["en"]))
        raise GuideError(f"Only in one language: {', '.join(alone)}.")
    files = {"guide.css": guide_frame.STYLE, "guide.js": guide_frame.SCRIPT}
    for language, own in pages.items():
        files.update(files_of(docs, language, own, words[language], version))
    return files


def read(docs, language):
    """``{page: guide_markdown.Page}`` of a language."""
    names = {path: name for name, path in sources(docs, language).items()}
    everywhere = {
        path: f"../{other}/{name}.html"
        for other in LANGUAGES for name, path in sources(docs, other).items()
    }
    everywhere.update({path: f"{name}.html" for path, name in names.items()})

    def linking(folder):
        def link(target):
            place, _, anchor = target.partition("#")
            if place and not place.endswith(".md"):
                raise GuideError(f"The guide links to {place}, which is no page of it.")
            path = (folder / place).resolve() if place else None
            if path is not None and path not in everywhere:
                raise GuideError(f"The guide links to {place}, which is not there.")
            return (everywhere[path] if place else "") + (f"#{quote(anchor)}" if anchor else "")

        return link

    return {
        name: guide_markdown.converted(
            path.read_text(encoding="utf-8"), linking(path.parent.resolve()))
        for path, name in names.items()
    }


def files_of(docs, language, pages, words, version):
    """The files of one language."""
    files = {f"{language}/words.js": guide_frame.search_words(pages)}
    for name, page in pages.items():
        files[f"{language}/{name}.html"] = guide_frame.whole_page(
            name, page, pages, words, version, language)
        for picture in page.pictures:
            inside = posixpath.normpath(posixpath.join(language, picture))
            files[inside] = docs / inside
        for topic in topics(page):
            place = f"{language}/help/{topic}.html"
            if place in files:
                raise GuideError(f"Two sections of the guide are about {topic}.")
            files[place] = guide_frame.forward(f"../{name}.html#{topic}", words, language)
    return files


def topics(page):
    """What a page has sections about, in their order."""
    return [topic for one in page.headings for topic in one.topics]


def write(files, folder):
    """Write what changed and take away what is no longer made; gives how many files that were."""
    wanted = {folder / inside: content for inside, content in files.items()}
    old = {path for path in folder.rglob("*") if path.is_file()} if folder.is_dir() else set()
    changed = 0
    for path, content in wanted.items():
        new = content.read_bytes() if isinstance(content, Path) else content.encode()
        if path not in old or path.read_bytes() != new:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new)
            changed += 1
    for path in old - set(wanted):
        path.unlink()
        changed += 1
    return changed


def version_of(root):
    """The version of the plugin, from ``metadata.txt``."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(root / "metadata.txt", encoding="utf-8")
    return parser["general"]["version"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args()
    changed = write(made(ROOT / "docs", version_of(ROOT)), given.out)
    if changed:
        print(f"{changed} files of the guide in {given.out}")


if __name__ == "__main__":
    try:
        main()
    except (GuideError, FileNotFoundError) as failure:
        sys.exit(f"guide: {failure}")
