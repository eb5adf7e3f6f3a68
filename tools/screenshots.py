"""Pictures of the screen, in Japanese and in English, for README and user guide.

    make screenshots            (tools/in_qgis.sh python tools/screenshots.py)

For each language a real QGIS is started in a virtual screen, with an empty profile, and goes
through what the walkthrough of the user guide says (``tools/screenshot_steps.py``). The pictures
go to ``docs/images/screens/<language>/``. Trouble ends it with status 1, the words of QGIS, and a
picture of the screen as it was.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PICTURES = HERE.parent / "docs" / "images" / "screens"
# Not a folder for temporary files: QGIS marks the layers in those.
WORK = HERE.parent / "build" / "screens"
LOCALES = {"ja": "ja_JP", "en": "en_US"}
NEEDED = ("qgis", "xvfb-run", "openbox")
SCREEN = "1366x768x24"
# Largest picture and largest sum [bytes].
MOST_EACH, MOST_ALL = 150_000, 4_000_000
# Numbers of colours to try, the best first.
COLOURS = (256, 96)


class ScreenshotError(Exception):
    """Something that the person has to know; its text says it."""


def profile(folder, locale):
    """A QGIS configuration as after the installation, with the plugin and a language."""
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        f"[locale]\noverrideFlag=true\nuserLocale={locale}\n\n"
        "[PythonPlugins]\nnigiwai=true\n\n"
        "[app]\ncheckVersion=false\nfirstRunVersionFlag=999999\n",
        encoding="utf-8",
    )
    return folder


def go_through(language, work, seconds):
    """Start QGIS, let it take its pictures; gives their folder."""
    raw, run = work / "raw", work / "run"
    for folder in (raw, run):
        folder.mkdir(parents=True)
    run.chmod(0o700)
    environment = {
        **os.environ,
        # Beside the packages, what the steps import.
        "PYTHONPATH": os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")]),
        "QGIS_CUSTOM_CONFIG_PATH": str(profile(work / "config", LOCALES[language])),
        "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1", "QT_FONT_DPI": "96",
        "XDG_RUNTIME_DIR": str(run), "LC_ALL": "C.UTF-8", "FC_LANG": "ja", "TZ": "Asia/Tokyo",
        "NIGIWAI_RAW": str(raw), "NIGIWAI_WORK": str(work),
    }
    command = (
        "xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", "sh", "-c",
        'openbox & exec qgis --nologo --noversioncheck --code "$0"',
        str(HERE / "screenshot_steps.py"),
    )
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", start_new_session=True,
    ) as process:
        try:
            words, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            words = f"QGIS took more than {seconds} s."
    if not (raw / "done").is_file():
        trouble = raw / "trouble.txt"
        said = trouble.read_text(encoding="utf-8") if trouble.is_file() else words[-4000:]
        raise ScreenshotError(f"{language}: {said}\nThe screen is in {raw / 'trouble.png'}.")
    return raw


def few_colours(picture, number):
    """The picture in fewer colours: half are the most frequent, half stand for all others."""
    from PIL import Image

    counted = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    colours = [colour for _, colour in counted]
    exact, others = colours[: number // 2], colours[number // 2 :]
    if others:
        line = Image.new("RGB", (len(others), 1))
        line.putdata(others)
        spread = line.quantize(number - len(exact), Image.Quantize.MAXCOVERAGE)
        exact += [colour for _, colour in spread.convert("RGB").getcolors(number)]
    table = Image.new("P", (1, 1))
    table.putpalette([part for colour in exact for part in colour])
    return picture.quantize(palette=table, dither=Image.Dither.NONE)


def small(source, target):
    """Write a picture with as many colours as its size allows; gives its size [bytes]."""
    from PIL import Image

    with Image.open(source) as picture:
        plain = picture.convert("RGB")
    for number in COLOURS:
        few_colours(plain, number).save(target, optimize=True)
        if target.stat().st_size <= MOST_EACH:
            return target.stat().st_size
    raise ScreenshotError(f"{target} is larger than {MOST_EACH // 1000} kB; show a smaller part.")


def keep(raw, folder):
    """Replace the pictures of a language by new ones; gives their sizes."""
    folder.mkdir(parents=True, exist_ok=True)
    new = sorted(raw.glob("*.png"))
    for old in folder.glob("*.png"):
        if old.name not in {path.name for path in new}:
            old.unlink()
    return {path.stem: small(path, folder / path.name) for path in new}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lang", choices=sorted(LOCALES), action="append")
    parser.add_argument("--out", type=Path, default=PICTURES)
    parser.add_argument("--seconds", type=int, default=400, help="longest time of one language")
    given = parser.parse_args()
    missing = [program for program in NEEDED if not shutil.which(program)]
    if missing:
        raise ScreenshotError(f"Not installed here: {', '.join(missing)}.")
    whole = 0
    for language in given.lang or sorted(LOCALES):
        work = WORK / language
        shutil.rmtree(work, ignore_errors=True)
        sizes = keep(go_through(language, work, given.seconds), given.out / language)
        for name, size in sizes.items():
            print(f"{language}/{name}.png  {size / 1000:.0f} kB")
        whole += sum(sizes.values())
    if whole > MOST_ALL:
        raise ScreenshotError(f"All pictures together are {whole / 1e6:.1f} MB: too much.")
    print(f"{whole / 1e6:.1f} MB in {given.out}")


if __name__ == "__main__":
    try:
        main()
    except ScreenshotError as failure:
        sys.exit(f"screenshots: {failure}")
